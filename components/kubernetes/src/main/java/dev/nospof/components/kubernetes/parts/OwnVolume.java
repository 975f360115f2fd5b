package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetPersistentVolumeClaimRetentionPolicyArgs;
import com.pulumi.kubernetes.core.v1.inputs.EphemeralVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimTemplateArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import java.util.Map;
import java.util.Optional;

/** The volume that each member of a set keeps for itself. */
public final class OwnVolume {
    private OwnVolume() {}

    /** As a StatefulSet claims it. */
    public static PersistentVolumeClaimArgs claim(
            String name, String storage, Optional<String> storageClass, Map<String, String> labels) {
        return PersistentVolumeClaimArgs.builder()
                .metadata(ObjectMetaArgs.builder().name(name).labels(labels).build())
                .spec(spec(storage, storageClass))
                .build();
    }

    /** Of a volume that one pod at a time writes to; of the cluster's default class, where none is named. */
    public static PersistentVolumeClaimSpecArgs spec(String storage, Optional<String> storageClass) {
        var spec = PersistentVolumeClaimSpecArgs.builder()
                .accessModes("ReadWriteOnce")
                .resources(ResourceRequirementsArgs.builder()
                        .requests(Map.of("storage", storage))
                        .build());
        storageClass.ifPresent(spec::storageClassName);
        return spec.build();
    }

    /** As large as a member's, and gone with its pod. */
    public static VolumeArgs forNow(String name, String storage, Optional<String> storageClass) {
        return VolumeArgs.builder()
                .name(name)
                .ephemeral(EphemeralVolumeSourceArgs.builder()
                        .volumeClaimTemplate(PersistentVolumeClaimTemplateArgs.builder()
                                .spec(spec(storage, storageClass))
                                .build())
                        .build())
                .build();
    }

    /** One wrong number must not cost the data. */
    public static StatefulSetPersistentVolumeClaimRetentionPolicyArgs kept() {
        return StatefulSetPersistentVolumeClaimRetentionPolicyArgs.builder()
                .whenDeleted("Retain")
                .whenScaled("Retain")
                .build();
    }
}
