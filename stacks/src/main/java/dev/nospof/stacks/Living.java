package dev.nospof.stacks;

import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.TreeMap;

/** The namespace that the shop lives in. */
final class Living {
    private Living() {}

    /** @param more labels that a cluster of this kind wants */
    static Namespace in(Settings settings, Map<String, String> more, CustomResourceOptions options) {
        var labels = new TreeMap<>(Map.of("pod-security.kubernetes.io/enforce", "restricted"));
        labels.putAll(more);
        if (settings.mayBeDrilled()) {
            labels.put("nospof.dev/drills", "allowed");
        }
        var metadata = ObjectMetaArgs.builder()
                .name(settings.namespace())
                .labels(labels)
                .build();
        return new Namespace(
                settings.namespace(), NamespaceArgs.builder().metadata(metadata).build(), options);
    }
}
