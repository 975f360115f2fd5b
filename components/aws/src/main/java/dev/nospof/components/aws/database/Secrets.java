package dev.nospof.components.aws.database;

import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.SecretVersion;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.aws.secretsmanager.inputs.SecretReplicaArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Json;
import java.util.Map;
import java.util.Optional;

/** Where user and password are kept, where they are the caller's own. In each region: whoever takes over there has to log in without this one. */
final class Secrets {
    private Secrets() {}

    /** ARN of the secret. */
    static Output<String> made(Making making, Output<String> password) {
        var database = making.database();
        var child = ReplicatedDatabase.SECRET;
        var secret = SecretArgs.builder()
                .description("User and password of " + database.name())
                .tags(database.tags(child));
        database.args().key().ifPresent(secret::kmsKeyId);
        elsewhere(database)
                .ifPresent(other -> secret.replicas(SecretReplicaArgs.builder()
                        .region(other.network().region())
                        .kmsKeyId(other.key())
                        .build()));
        var made = new Secret(
                making.nameOf(child),
                making.built(child, secret.build()),
                making.children().kept(making.keeps()));
        var text = password.applyValue(
                        known -> Json.of(Map.of("username", database.args().username(), "password", known)))
                .asSecret();
        new SecretVersion(
                making.nameOf(ReplicatedDatabase.SECRET_VERSION),
                making.built(
                        ReplicatedDatabase.SECRET_VERSION,
                        SecretVersionArgs.builder()
                                .secretId(made.id())
                                .secretString(text)
                                .build()),
                making.children().all());
        return made.arn();
    }

    private static Optional<OtherRegion.Database> elsewhere(Blueprint database) {
        return database.args()
                .otherRegion()
                .flatMap(
                        other -> other instanceof OtherRegion.Database second ? Optional.of(second) : Optional.empty());
    }
}
