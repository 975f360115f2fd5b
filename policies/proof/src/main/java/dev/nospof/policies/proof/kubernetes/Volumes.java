package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.Optional;
import java.util.Set;

/**
 * The volumes that tie pods to a place.
 *
 * @param shared a volume that only one node at a time can use, claimed by every pod: it keeps them all on one node of one zone
 * @param own each member of a StatefulSet has a volume of its own
 * @param zonal these volumes are in one zone each and leave it never; so it is unless a StorageClass of the plan says otherwise
 */
record Volumes(Optional<String> shared, boolean own, boolean zonal) {
    /** A volume's data do not come back by themselves; a replicated service may copy them, once somebody has made the volume anew. */
    static final Recovery LOST = new Recovery.Waits(
            "a person makes the volume anew and its data are restored or copied",
            "nothing in the plan replaces a volume");

    /** Drivers whose volumes every zone of the region reaches. */
    private static final Set<String> REGIONAL =
            Set.of("efs.csi.aws.com", "fsx.csi.aws.com", "file.csi.azure.com", "filestore.csi.storage.gke.io");

    static Volumes of(Workload workload, KubernetesObjects objects) {
        var shared = workload.pods().spec().at("volumes").items().stream()
                .map(volume -> volume.at("persistentVolumeClaim", "claimName"))
                .filter(Field::isPresent)
                .filter(claim -> oneNodeOnly(claim, workload, objects))
                .map(Field::path)
                .findFirst();
        var templates = workload.object().at("spec", "volumeClaimTemplates").items().stream()
                .filter(claim -> oneNodeOnly(claim.at("spec", "accessModes")))
                .toList();
        return new Volumes(
                shared,
                !templates.isEmpty(),
                shared.isPresent()
                        || templates.stream().anyMatch(claim -> zonal(claim.at("spec", "storageClassName"), objects)));
    }

    /** The volume that this pod cannot do without, where it has one. */
    Optional<Failure> of(String service, int pod) {
        if (shared.isPresent()) {
            return Optional.of(new Failure(Failure.Kind.VOLUME, "volume of " + service));
        }
        return own
                ? Optional.of(new Failure(Failure.Kind.VOLUME, "volume " + service + "-" + (pod + 1)))
                : Optional.empty();
    }

    /** A claim that is not in the plan may be of any kind; the usual kind, and the worse one, is that of one node. */
    private static boolean oneNodeOnly(Field claim, Workload workload, KubernetesObjects objects) {
        var name = Reading.of(() -> claim.text().orElse("")).match(known -> known, unknown -> "");
        return objects.ofKind("PersistentVolumeClaim").stream()
                .filter(c -> c.near(workload.object()) && c.name().equals(name))
                .findFirst()
                .map(c -> oneNodeOnly(c.at("spec", "accessModes")))
                .orElse(true);
    }

    private static boolean oneNodeOnly(Field accessModes) {
        return accessModes.items().stream()
                .noneMatch(mode -> mode.text().orElse("").endsWith("Many"));
    }

    /** An unknown class may be of any kind; the usual kind, and the worse one, is that of one zone. */
    private static boolean zonal(Field storageClass, KubernetesObjects objects) {
        var name = Reading.of(() -> storageClass.text().orElse("")).match(known -> known, unknown -> "");
        return objects.ofKind("StorageClass").stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(KubernetesObject::resource)
                .map(c -> !REGIONAL.contains(c.at("provisioner").text().orElse(""))
                        && !c.at("parameters")
                                .texts()
                                .getOrDefault("replication-type", "")
                                .equals("regional-pd"))
                .orElse(true);
    }
}
