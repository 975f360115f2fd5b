package dev.nospof.components.kubernetes.postgres;

import dev.nospof.components.kubernetes.UserPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsEachManifestAsItIsMade() throws IOException {
        new UserPage("replicated-postgres.md")
                .shows(
                        PageTest::example,
                        "ConfigMap",
                        "ConfigMap",
                        "CronJob",
                        "CronJob",
                        "Endpoints",
                        "Endpoints",
                        "NetworkPolicy",
                        "NetworkPolicy",
                        "PriorityClass",
                        "PrometheusRule",
                        "RoleBinding",
                        "Service",
                        "Service",
                        "Service",
                        "ServiceAccount",
                        "ServiceMonitor");
    }

    /** As on the page. */
    static void example() {
        new ReplicatedPostgres(
                "orders-db",
                ReplicatedPostgresArgs.builder()
                        .image("registry.example/postgres:15.18")
                        .namespace("shop")
                        .databases("orders", "payments")
                        .storage("64Gi")
                        .storageClass("zonal")
                        .backups(Backups.to(BackupPlace.bucket(
                                "shop-copies", "s3.eu-west-1.amazonaws.com", "eu-west-1", "copies-key")))
                        .build());
    }
}
