package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The dashboard: a ConfigMap with the label that Grafana's sidecar looks for. */
final class Dashboard {
    private static final String TEMPLATE = "dashboard.json";

    private Dashboard() {}

    static ConfigMapArgs of(Blueprint service) {
        var labels = new TreeMap<>(service.labels());
        labels.put("grafana_dashboard", "1");
        return ConfigMapArgs.builder()
                // The service's bare name is likely to be taken by its own configuration.
                .metadata(service.metadata()
                        .name(service.name() + "-dashboard")
                        .labels(labels)
                        .build())
                .data(Map.of(service.args().namespace() + "." + service.name() + ".json", json(service)))
                .build();
    }

    /** Every value has been checked to hold neither quotes nor backslashes. */
    static String json(Blueprint service) {
        var metric = service.args().monitoring().requests();
        var watched = Watched.of(service);
        return template()
                .replace("${uid}", uid(watched))
                .replace("${namespace}", watched.namespace())
                .replace("${service}", watched.name())
                .replace("${pods}", watched.pods())
                .replace("${container}", Blueprint.CONTAINER)
                .replace("${histogram}", metric.histogram())
                .replace("${status}", metric.statusLabel())
                .replace("${failed}", metric.failed())
                .replace("${budget}", service.args().objective().errorBudget().toPlainString())
                .replace("${objective}", service.args().objective().percent().toPlainString());
    }

    /** Grafana allows 40 characters; a name and a namespace together may have more. */
    private static String uid(Watched watched) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((watched.namespace() + "/" + watched.name()).getBytes(StandardCharsets.UTF_8));
            return "nospof-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String template() {
        try (var in = Dashboard.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
