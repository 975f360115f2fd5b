package dev.nospof.tests.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.engine.api.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The kinds of the Prometheus operator and of the Gateway API that components make, from their own Go modules; and of the AWS Load Balancer Controller, which has none that can be fetched. */
final class OperatorKinds {
    private static final String MODULE = "github.com/prometheus-operator/prometheus-operator@v0.85.0";
    private static final String GATEWAY_API = "sigs.k8s.io/gateway-api@v1.2.1";
    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    private OperatorKinds() {}

    static void install(RealApiServer server) throws IOException {
        var folder = module(MODULE).resolve("example/prometheus-operator-crd");
        for (var kind : List.of("servicemonitors", "prometheusrules", "podmonitors")) {
            define(server, folder.resolve("monitoring.coreos.com_" + kind + ".yaml"));
        }
        var standard = module(GATEWAY_API).resolve("config/crd/standard");
        for (var kind : List.of("gateways", "httproutes")) {
            define(server, standard.resolve("gateway.networking.k8s.io_" + kind + ".yaml"));
        }
        define(server, Path.of("src/test/resources/target-group-bindings.yaml"));
        // A definition is served a moment after it was accepted.
        var deadline = System.nanoTime() + DOWNLOAD.toNanos();
        for (var kind : List.of(
                "monitoring.coreos.com/v1 ServiceMonitor",
                "monitoring.coreos.com/v1 PrometheusRule",
                "monitoring.coreos.com/v1 PodMonitor",
                "gateway.networking.k8s.io/v1 Gateway",
                "gateway.networking.k8s.io/v1 HTTPRoute",
                "elbv2.k8s.aws/v1beta1 TargetGroupBinding")) {
            while (!served(server, kind.split(" ", 2)[0], kind.split(" ", 2)[1]) && System.nanoTime() < deadline) {
                RealApiServer.pause();
            }
        }
    }

    private static void define(RealApiServer server, Path definition) throws IOException {
        try {
            server.applyStrict(Files.readString(definition));
        } catch (Refused refused) {
            throw new IllegalStateException("The definition " + definition + " was refused", refused);
        }
    }

    private static boolean served(RealApiServer server, String version, String kind) {
        try {
            return server.api().served(version, kind).isPresent();
        } catch (Refused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Path module(String module) throws IOException {
        var run = Run.of(List.of("go", "mod", "download", "-json", module), Tools.root(), Map.of(), DOWNLOAD);
        if (run.exit() != 0) {
            throw Missing.part(
                    "The Go module " + module + " cannot be fetched: " + run.everything()
                            + "Without it the API server does not know kinds that components make. Give it a network or set GOPROXY.");
        }
        return Path.of(new ObjectMapper().readTree(run.output()).path("Dir").asText());
    }
}
