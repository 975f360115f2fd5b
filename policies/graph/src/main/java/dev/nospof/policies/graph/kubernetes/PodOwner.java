package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import java.util.Optional;
import java.util.Set;

/**
 * Anything that makes pods, or is one: workloads, jobs, and custom kinds that hold a pod template where workloads do.
 *
 * @param pods what its pods look like
 */
public record PodOwner(KubernetesObject object, PodTemplate pods) {
    private static final Set<String> SHORT_LIVED = Set.of("Job", "CronJob");

    /** The object as an owner of pods, if its form is that of one. */
    public static Optional<PodOwner> of(KubernetesObject object) {
        var template =
                switch (object.kind()) {
                    case "Pod" -> object.at();
                    case "CronJob" -> object.at("spec", "jobTemplate", "spec", "template");
                    default -> object.template();
                };
        return template.isPresent() && (template.hidden() || describesPods(template))
                ? Optional.of(new PodOwner(object, new PodTemplate(template)))
                : Optional.empty();
    }

    private static boolean describesPods(Field template) {
        return template.value() instanceof Value.Fields && new PodTemplate(template).describesPods();
    }

    /** Work that ends by itself: nobody waits for its readiness. */
    public boolean isShortLived() {
        return SHORT_LIVED.contains(object.kind());
    }

    public boolean isBarePod() {
        return object.kind().equals("Pod");
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
