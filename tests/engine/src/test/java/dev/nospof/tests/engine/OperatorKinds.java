package dev.nospof.tests.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.engine.api.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The kinds of the Prometheus operator that components make, from the operator's own Go module. */
final class OperatorKinds {
    private static final String MODULE = "github.com/prometheus-operator/prometheus-operator@v0.85.0";
    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    private OperatorKinds() {}

    static void install(RealApiServer server) throws IOException {
        var folder = module().resolve("example/prometheus-operator-crd");
        for (var kind : List.of("servicemonitors", "prometheusrules")) {
            try {
                server.applyStrict(Files.readString(folder.resolve("monitoring.coreos.com_" + kind + ".yaml")));
            } catch (Refused refused) {
                throw new IllegalStateException("The definition of " + kind + " was refused", refused);
            }
        }
        // A definition is served a moment after it was accepted.
        var deadline = System.nanoTime() + DOWNLOAD.toNanos();
        for (var kind : List.of("ServiceMonitor", "PrometheusRule")) {
            while (!served(server, kind) && System.nanoTime() < deadline) {
                RealApiServer.pause();
            }
        }
    }

    private static boolean served(RealApiServer server, String kind) {
        try {
            return server.api().served("monitoring.coreos.com/v1", kind).isPresent();
        } catch (Refused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Path module() throws IOException {
        var run = Run.of(List.of("go", "mod", "download", "-json", MODULE), Tools.root(), Map.of(), DOWNLOAD);
        if (run.exit() != 0) {
            throw Missing.part("The Go module " + MODULE + " cannot be fetched: " + run.everything()
                    + "Without it the API server does not know ServiceMonitor. Give it a network or set GOPROXY.");
        }
        return Path.of(new ObjectMapper().readTree(run.output()).path("Dir").asText());
    }
}
