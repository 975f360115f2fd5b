package dev.nospof.components.kubernetes.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.TinyEngine;
import dev.nospof.components.model.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import pulumirpc.Resource.RegisterResourceRequest;

/** The users' page shows what the component makes, not what it once made. */
class PageTest {
    private static final Path PAGE =
            Path.of("").toAbsolutePath().resolve("../../docs/components/self-healing-service.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsEachManifestAsItIsMade() throws IOException {
        var made = new TreeMap<String, Object>();
        for (var request : TinyEngine.run(context -> example())) {
            if (request.getCustom()) {
                made.put(kind(request), TinyEngine.inputs(request).value());
            }
        }

        for (var block : blocks()) {
            var kind = (String) block.get("kind");
            assertThat(block).as(kind).isEqualTo(made.remove(kind));
        }

        assertThat(made.keySet()).as("described in words").containsExactly("ConfigMap", "PrometheusRule");
    }

    private static String kind(RegisterResourceRequest request) {
        return request.getType().substring(request.getType().lastIndexOf(':') + 1);
    }

    /** As on the page. */
    private static void example() {
        var payments = Endpoint.service("payments", "shop", 8080);
        new SelfHealingService(
                "orders",
                SelfHealingServiceArgs.builder()
                        .image("registry.example/shop/orders:1.4.2")
                        .namespace("shop")
                        .bootTime(Duration.ofSeconds(20))
                        .longestRequest(Duration.ofSeconds(10))
                        .peakReplicas(2)
                        .dependsOn(
                                Dependency.hard(payments),
                                Dependency.async("inventory", "orders-queue", Duration.ofHours(4)),
                                Dependency.soft("recommendations"))
                        .build());
    }

    private static List<Map<?, ?>> blocks() throws IOException {
        var load = new Load(LoadSettings.builder().build());
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .<Map<?, ?>>map(block -> (Map<?, ?>) new Manifest(load.loadFromString(block.group(1))).value())
                .toList();
    }
}
