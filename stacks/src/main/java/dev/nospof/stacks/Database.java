package dev.nospof.stacks;

import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.postgres.BackupPlace;
import dev.nospof.components.kubernetes.postgres.Backups;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgres;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgresArgs;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import java.time.Duration;

/** Keeps orders, payments and stock: one PostgreSQL, and a database in it for each service that has something to keep. */
final class Database {
    private static final String NAME = "database";

    private Database() {}

    static ReplicatedPostgres declare(Settings settings, ComponentResourceOptions options) {
        return new ReplicatedPostgres(
                NAME,
                ReplicatedPostgresArgs.builder()
                        .namespace(settings.namespace())
                        .profile(settings.profile())
                        .image(settings.image("postgres"))
                        .databases("inventory", "orders", "payments")
                        .bootTime(Duration.ofSeconds(20))
                        .backups(Backups.to(BackupPlace.bucket(
                                settings.namespace() + "-copies",
                                "s3.eu-west-1.amazonaws.com",
                                "eu-west-1",
                                "copies-key")))
                        .build(),
                options);
    }

    /** What a service of this name needs to keep something there. */
    static SelfHealingServiceArgs.Builder usedBy(
            String service, ReplicatedPostgres database, SelfHealingServiceArgs.Builder args) {
        return args.dependsOn(Dependency.hard(database))
                .env(
                        "DATABASE_URL",
                        database.host()
                                .applyValue(
                                        host -> "jdbc:postgresql://" + host + ":" + database.port() + "/" + service))
                .env("DATABASE_USER", service)
                .envFromSecret("DATABASE_PASSWORD", NAME + "-credentials", service);
    }
}
