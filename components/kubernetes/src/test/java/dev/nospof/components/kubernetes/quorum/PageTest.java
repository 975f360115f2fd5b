package dev.nospof.components.kubernetes.quorum;

import dev.nospof.components.kubernetes.UserPage;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsEachManifestAsItIsMade() throws IOException {
        new UserPage("quorum-stateful-set.md").shows(PageTest::example, "ConfigMap", "PrometheusRule");
    }

    /** As on the page. */
    private static void example() {
        new QuorumStatefulSet(
                "store",
                QuorumStatefulSetArgs.builder()
                        .image("registry.example/etcd:3.4.23")
                        .program(QuorumProgram.etcd())
                        .namespace("shop")
                        .bootTime(Duration.ofSeconds(10))
                        .storage("16Gi")
                        .storageClass("zonal")
                        .build());
    }
}
