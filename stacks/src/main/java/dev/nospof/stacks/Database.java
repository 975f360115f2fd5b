package dev.nospof.stacks;

import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.postgres.BackupPlace;
import dev.nospof.components.kubernetes.postgres.Backups;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgres;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgresArgs;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import java.time.Duration;
import java.time.LocalDate;

/** Keeps orders, payments and stock in a cluster: one PostgreSQL, and a database in it for each service that has something to keep. */
final class Database {
    private static final String NAME = "database";

    private Database() {}

    static ReplicatedPostgres declare(Settings settings, ComponentResourceOptions options) {
        var args = ReplicatedPostgresArgs.builder()
                .namespace(settings.namespace())
                .profile(settings.profile())
                .image(settings.image("postgres"))
                .databases("inventory", "orders", "payments")
                .bootTime(Duration.ofSeconds(20));
        return new ReplicatedPostgres(
                NAME, (settings.keepsCopies() ? args.backups(copies(settings)) : withoutCopies(args)).build(), options);
    }

    private static Backups copies(Settings settings) {
        return Backups.to(BackupPlace.bucket(
                settings.namespace() + "-copies", "s3.eu-west-1.amazonaws.com", "eu-west-1", "copies-key"));
    }

    /** For an environment whose data nobody would miss. */
    private static ReplicatedPostgresArgs.Builder withoutCopies(ReplicatedPostgresArgs.Builder args) {
        return args.withoutBackups()
                .waive("PG-04", LocalDate.of(2027, 12, 31), "made anew with its cluster, holds nothing of value");
    }

    /** What a service of this name needs to keep something there. */
    static SelfHealingServiceArgs.Builder usedBy(
            String service, ReplicatedPostgres database, SelfHealingServiceArgs.Builder args) {
        return new Login(service, NAME + "-credentials")
                .told(args.dependsOn(Dependency.hard(database)), database.host(), database.port(), service);
    }
}
