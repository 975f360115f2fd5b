package dev.nospof.components.kubernetes.postgres;

import java.util.function.UnaryOperator;

/** An ordinary database that tests change one thing of. */
final class Databases {
    static final BackupPlace BUCKET = BackupPlace.bucket("copies", "s3.example.org", "eu-west-1", "copies-key");

    private Databases() {}

    static ReplicatedPostgresArgs.Builder builder() {
        return ReplicatedPostgresArgs.builder()
                .image("registry.example/postgres:15.1")
                .namespace("shop")
                .databases("orders", "stock")
                .backups(Backups.to(BUCKET));
    }

    static Blueprint blueprint(UnaryOperator<ReplicatedPostgresArgs.Builder> change) {
        return Blueprint.of("db", change.apply(builder()).build());
    }
}
