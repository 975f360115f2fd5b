package dev.nospof.components.kubernetes.quorum;

import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetOrdinalsArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetUpdateStrategyArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.DownwardAPIVolumeFileArgs;
import com.pulumi.kubernetes.core.v1.inputs.DownwardAPIVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ObjectFieldSelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.kubernetes.parts.Apart;
import dev.nospof.components.kubernetes.parts.Checksum;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.LostNode;
import dev.nospof.components.kubernetes.parts.OwnVolume;
import dev.nospof.components.model.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The StatefulSet. */
final class Pods {
    static final String DATA = "data";
    static final String SCRATCH = "scratch";
    static final String FILES = "files";
    static final String NUMBER = "number";

    /** A member's volume stays in its zone, so leaving a silent node soon helps only where the zone has another; it costs nothing. */
    private static final int NODE_LOSS_TOLERATION_SECONDS = 30;

    private Pods() {}

    static StatefulSetArgs of(Blueprint set) {
        return StatefulSetArgs.builder()
                .metadata(set.metadata(meaning(set)).build())
                .spec(numbered(set)
                        .replicas(set.args().members())
                        .serviceName(set.name())
                        .selector(set.labelSelector())
                        // After a full stop each waits for a majority, so none may wait for another to be ready.
                        .podManagementPolicy("Parallel")
                        .updateStrategy(StatefulSetUpdateStrategyArgs.builder()
                                .type("RollingUpdate")
                                .build())
                        .minReadySeconds(set.timing().minReadySeconds())
                        .revisionHistoryLimit(5)
                        .persistentVolumeClaimRetentionPolicy(OwnVolume.kept())
                        .volumeClaimTemplates(volume(set))
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(metadata(set))
                                .spec(pod(set))
                                .build())
                        .build())
                .build();
    }

    /** From 0, unless the program counts otherwise. */
    private static StatefulSetSpecArgs.Builder numbered(Blueprint set) {
        int first = set.program().numbers().first();
        var spec = StatefulSetSpecArgs.builder();
        return first == 0
                ? spec
                : spec.ordinals(StatefulSetOrdinalsArgs.builder().start(first).build());
    }

    private static ObjectMetaArgs metadata(Blueprint set) {
        var metadata = ObjectMetaArgs.builder().labels(set.labels());
        var files = set.files();
        return files.isEmpty()
                ? metadata.build()
                : metadata.annotations(Map.of(Annotations.CONFIG_CHECKSUM, Checksum.of(files.toString())))
                        .build();
    }

    /** What a manifest has no field for, for rules and proof. */
    private static SortedMap<String, String> meaning(Blueprint set) {
        return new TreeMap<>(Map.of(
                Annotations.PROFILE, set.args().profile().name(),
                Annotations.ZONES, String.valueOf(set.args().profile().zones()),
                Annotations.BOOT_SECONDS, String.valueOf(set.args().bootTime().toSeconds()),
                Annotations.QUORUM, "majority",
                Annotations.PEAK_REPLICAS, String.valueOf(set.majority())));
    }

    private static PersistentVolumeClaimArgs volume(Blueprint set) {
        return OwnVolume.claim(DATA, set.args().storage(), set.args().storageClass(), set.labels());
    }

    private static PodSpecArgs pod(Blueprint set) {
        return PodSpecArgs.builder()
                .serviceAccountName(set.name())
                .automountServiceAccountToken(false)
                .enableServiceLinks(false)
                .priorityClassName(set.priorityClass())
                .terminationGracePeriodSeconds(set.timing().terminationGraceSeconds())
                .topologySpreadConstraints(Apart.overZones(set.args().profile().zones(), set.labelSelector()))
                .affinity(Apart.overNodes(set.labelSelector()))
                .tolerations(LostNode.left(NODE_LOSS_TOLERATION_SECONDS))
                .securityContext(user(set))
                .containers(Member.of(set))
                .volumes(volumes(set))
                .build();
    }

    static PodSecurityContextArgs user(Blueprint set) {
        return Confined.pod()
                .runAsUser((int) set.program().user())
                .runAsGroup((int) set.program().user())
                .fsGroup((int) set.program().user())
                // A large volume would otherwise be walked at every start.
                .fsGroupChangePolicy("OnRootMismatch")
                .build();
    }

    private static List<VolumeArgs> volumes(Blueprint set) {
        var all = new ArrayList<VolumeArgs>();
        all.add(VolumeArgs.builder()
                .name(SCRATCH)
                .emptyDir(EmptyDirVolumeSourceArgs.builder().sizeLimit("64Mi").build())
                .build());
        if (!set.files().isEmpty()) {
            all.add(VolumeArgs.builder()
                    .name(FILES)
                    .configMap(ConfigMapVolumeSourceArgs.builder()
                            .name(set.name() + Blueprint.FILES)
                            .build())
                    .build());
        }
        if (set.program().numbers().file().isPresent()) {
            all.add(number());
        }
        return all;
    }

    /** The label is the StatefulSet controller's (on by default since Kubernetes 1.28). */
    private static VolumeArgs number() {
        return VolumeArgs.builder()
                .name(NUMBER)
                .downwardAPI(DownwardAPIVolumeSourceArgs.builder()
                        .items(DownwardAPIVolumeFileArgs.builder()
                                .path(NUMBER)
                                .fieldRef(ObjectFieldSelectorArgs.builder()
                                        .fieldPath("metadata.labels['apps.kubernetes.io/pod-index']")
                                        .build())
                                .build())
                        .build())
                .build();
    }
}
