package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.model.Reading;
import java.util.List;
import java.util.Optional;

/**
 * The volumes that tie pods to a place.
 *
 * @param shared a volume that only one node at a time can use, claimed by every pod: it keeps them all on one node of one zone
 * @param own each member of a StatefulSet has a volume of its own, which is in one zone
 */
record Volumes(Optional<String> shared, boolean own) {

    /** @param claims every PersistentVolumeClaim of the plan */
    static Volumes of(Workload workload, List<KubernetesObject> claims) {
        var shared = workload.pods().spec().at("volumes").items().stream()
                .map(volume -> volume.at("persistentVolumeClaim", "claimName"))
                .filter(Field::isPresent)
                .filter(claim -> oneNodeOnly(claim, workload, claims))
                .map(Field::path)
                .findFirst();
        var own = workload.object().at("spec", "volumeClaimTemplates").items().stream()
                .anyMatch(claim -> oneNodeOnly(claim.at("spec", "accessModes")));
        return new Volumes(shared, own);
    }

    /** A claim that is not in the plan may be of any kind; the usual kind, and the worse one, is that of one node. */
    private static boolean oneNodeOnly(Field claim, Workload workload, List<KubernetesObject> claims) {
        var name = Reading.of(() -> claim.text().orElse("")).match(known -> known, unknown -> "");
        return claims.stream()
                .filter(c -> c.near(workload.object()) && c.name().equals(name))
                .findFirst()
                .map(c -> oneNodeOnly(c.at("spec", "accessModes")))
                .orElse(true);
    }

    private static boolean oneNodeOnly(Field accessModes) {
        return accessModes.items().stream()
                .noneMatch(mode -> mode.text().orElse("").endsWith("Many"));
    }
}
