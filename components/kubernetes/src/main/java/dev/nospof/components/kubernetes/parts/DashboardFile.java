package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dashboard from a file beside its component, with values for its <code>${words}</code>, in a ConfigMap with the label that Grafana's
 * sidecar looks for.
 *
 * @param namespace of what is shown
 * @param name of what is shown
 * @param json the whole dashboard
 */
public record DashboardFile(String namespace, String name, String json) {
    private static final String TEMPLATE = "dashboard.json";

    /**
     * The file of this component, filled in; {@code uid}, {@code namespace} and {@code service} are known already.
     *
     * @param component whose package holds {@code dashboard.json}
     * @param values each checked to hold neither quotes nor backslashes
     */
    public static DashboardFile of(Class<?> component, String namespace, String name, Map<String, String> values) {
        var all = new TreeMap<>(values);
        all.put("uid", uid(namespace, name));
        all.put("namespace", namespace);
        all.put("service", name);
        return new DashboardFile(namespace, name, Template.filled(component, TEMPLATE, all));
    }

    /** The bare name is likely to be taken by the component's own configuration. */
    public ConfigMapArgs asConfigMap(ObjectMetaArgs.Builder metadata, Map<String, String> labels) {
        var found = new TreeMap<>(labels);
        found.put("grafana_dashboard", "1");
        return ConfigMapArgs.builder()
                .metadata(metadata.name(name + "-dashboard").labels(found).build())
                .data(Map.of(namespace + "." + name + ".json", json))
                .build();
    }

    /** Grafana allows 40 characters; a name and a namespace together may have more. */
    private static String uid(String namespace, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((namespace + "/" + name).getBytes(StandardCharsets.UTF_8));
            return "nospof-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
