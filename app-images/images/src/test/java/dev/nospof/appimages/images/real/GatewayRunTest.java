package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image of the gateway, in a confined container. */
class GatewayRunTest {
    @TempDir
    static Path folder;

    @Test
    void servesTheFileThatIsMountedAndEndsInGoodOrderBySigusr1() throws Exception {
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), """
                global
                    maxconn 100
                    hard-stop-after 5s
                defaults
                    mode http
                    timeout connect 300ms
                    timeout client 5s
                    timeout server 5s
                frontend traffic
                    bind :8080
                    http-request return status 200 content-type text/plain string "from the gateway"
                frontend metrics
                    bind :8081
                    http-request use-service prometheus-exporter if { path /metrics }
                """);
        List<String> mounted =
                List.of("--mount", "type=bind,src=" + file + ",dst=/etc/nospof/haproxy.cfg,options=rbind:ro");
        Containerd containerd = Machine.containerd();
        try (Container gateway = containerd.run("gateway", Machine.imported("gateway"), mounted)) {
            gateway.untilReady(8081, "/metrics");
            Confinement.holdsFor(gateway);
            assertThat(gateway.get(8080, "/")).isEqualTo("from the gateway");
            assertThat(gateway.get(8081, "/metrics")).contains("haproxy_frontend_http_requests_total");
            assertThat(containerd.ask("containers", "info", "gateway")).contains("SIGUSR1");
            assertThat(gateway.end("SIGUSR1")).isZero();
        }
    }
}
