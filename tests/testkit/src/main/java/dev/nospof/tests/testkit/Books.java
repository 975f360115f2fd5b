package dev.nospof.tests.testkit;

import com.pulumi.Pulumi;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.postgres.BackupPlace;
import dev.nospof.components.kubernetes.postgres.Backups;
import dev.nospof.components.kubernetes.postgres.Pooling;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgres;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgresArgs;
import dev.nospof.components.kubernetes.postgres.RunBy;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;

/** A Pulumi program with two databases, one of each way to run one, and services that need them. */
public final class Books {
    private Books() {}

    public static void main(String[] args) {
        Pulumi.run(context -> {
            var namespace = new Namespace(
                    "books",
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder().name("books").build())
                            .build());
            var options =
                    ComponentResourceOptions.builder().dependsOn(namespace).build();
            var kept = new ReplicatedPostgres(
                    "db",
                    ReplicatedPostgresArgs.builder()
                            .image("shop/postgres:15.1")
                            .namespace("books")
                            .databases("ledger")
                            .backups(Backups.to(BackupPlace.claim("copies")))
                            .pooling(Pooling.DEFAULT)
                            .build(),
                    options);
            var operated = new ReplicatedPostgres(
                    "archive",
                    ReplicatedPostgresArgs.builder()
                            .runBy(RunBy.cloudNativePg())
                            .image("registry.example/postgresql:17.5")
                            .namespace("books")
                            .databases("old", "older")
                            .backups(Backups.to(BackupPlace.bucket(
                                    "copies", "s3.eu-west-1.amazonaws.com", "eu-west-1", "copies-key")))
                            .pooling(Pooling.DEFAULT)
                            .build(),
                    options);
            new SelfHealingService(
                    "clerk",
                    SelfHealingServiceArgs.builder()
                            .image("shop/clerk:1.0.0")
                            .namespace("books")
                            .dependsOn(Dependency.hard(kept), Dependency.soft(operated))
                            .build(),
                    options);
            new SelfHealingService(
                    "reader",
                    SelfHealingServiceArgs.builder()
                            .image("shop/reader:1.0.0")
                            .namespace("books")
                            .dependsOn(Dependency.hard(kept.pooled()))
                            .build(),
                    options);
        });
    }
}
