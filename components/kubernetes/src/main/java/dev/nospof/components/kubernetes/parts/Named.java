package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.core.v1.ServiceAccountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.LabelSelectorArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.kubernetes.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A component's name and namespace, and what each of its children bears because of them. */
public interface Named {
    String name();

    String namespace();

    /** A PriorityClass that exists already; without one the component brings its own. */
    Optional<String> existingPriorityClass();

    /** What tells this component's pods from all others of the namespace. Never more: a workload's selector cannot change. */
    default Map<String, String> selector() {
        return Map.of(Labels.NAME, name());
    }

    default LabelSelectorArgs labelSelector() {
        return LabelSelectorArgs.builder().matchLabels(selector()).build();
    }

    default Map<String, String> labels() {
        var labels = new TreeMap<>(selector());
        labels.put(Labels.MANAGED_BY, "nospof");
        return labels;
    }

    /** Rules that its children may break. */
    default Waived waived() {
        return Waived.NONE;
    }

    /** Every child bears the component's own name: it is what by-name dependencies, dashboards and people look for. */
    default ObjectMetaArgs.Builder metadata() {
        return metadata(Map.of());
    }

    /** The same with annotations. */
    default ObjectMetaArgs.Builder metadata(Map<String, String> annotations) {
        var metadata =
                ObjectMetaArgs.builder().name(name()).namespace(namespace()).labels(labels());
        var all = new TreeMap<>(annotations);
        all.putAll(waived().annotations());
        return all.isEmpty() ? metadata : metadata.annotations(all);
    }

    /** Cluster-wide, so the namespace is part of it; a point, which neither part can contain, keeps the two apart. */
    default String priorityClass() {
        return existingPriorityClass().orElse("nospof." + namespace() + "." + name());
    }

    /** An identity of its own, without a token for the API server, which the pods do not talk to. */
    default ServiceAccountArgs identity() {
        return ServiceAccountArgs.builder()
                .metadata(metadata().build())
                .automountServiceAccountToken(false)
                .build();
    }
}
