package dev.nospof.components.kubernetes.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.components.kubernetes.UserPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsEachManifestAsItIsMade() throws IOException {
        new UserPage("quorum-stateful-set.md").shows(PageTest::example, "ConfigMap", "PrometheusRule");
    }

    @Test
    void showsTheFileOfZooKeeperAsItIsWritten() throws IOException {
        var page =
                Files.readString(Path.of("").toAbsolutePath().resolve("../../docs/components/quorum-stateful-set.md"));

        assertThat(page)
                .contains("```properties\n"
                        + Stores.registry(b -> b.memory("1Gi")).files().get("zoo.cfg") + "```\n");
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
