package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.apps.v1.StatefulSetArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.StatefulSetUpdateStrategyArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.policy.v1.PodDisruptionBudgetArgs;
import com.pulumi.kubernetes.policy.v1.inputs.PodDisruptionBudgetSpecArgs;
import dev.nospof.components.kubernetes.parts.Apart;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.LostNode;
import dev.nospof.components.kubernetes.parts.Named;
import dev.nospof.components.kubernetes.parts.OwnVolume;
import dev.nospof.components.model.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The StatefulSet of the members, and the budget that guards them. */
final class Pods {
    static final String DATA = "data";
    static final String FILES = "files";
    static final String SCRATCH = "scratch";
    static final String BACKUPS = "backups";

    /**
     * Until another member is primary: Patroni's ttl of 20 s, the least it documents, one round of its loop, 2 s
     * (https://patroni.readthedocs.io/en/latest/dynamic_configuration.html), 2 s in which whoever is lost is asked whether it knows more
     * (https://github.com/patroni/patroni/blob/v4.0.0/patroni/ha.py, fetch_node_status), and a second for the promotion and until connections lead there.
     * Measured in real pods: 21 to 24 s. A primary that ends in good order is followed within 4 s.
     */
    static final int TAKEOVER_SECONDS = 25;

    /** A member's volume stays in its zone, so leaving a silent node soon helps only where the zone has another; it costs nothing. */
    private static final int NODE_LOSS_TOLERATION_SECONDS = 30;

    private Pods() {}

    static StatefulSetArgs of(Blueprint database) {
        return StatefulSetArgs.builder()
                .metadata(database.metadata(meaning(database)).build())
                .spec(StatefulSetSpecArgs.builder()
                        .replicas(database.members())
                        .serviceName(database.name() + Blueprint.MEMBERS)
                        .selector(database.labelSelector())
                        // After a full stop the last primary may be any of them, and none may wait for another.
                        .podManagementPolicy("Parallel")
                        .updateStrategy(StatefulSetUpdateStrategyArgs.builder()
                                .type("RollingUpdate")
                                .build())
                        // Long enough for the next standby to be the one that confirms, before its primary is stopped.
                        .minReadySeconds(database.timing().minReadySeconds())
                        .revisionHistoryLimit(5)
                        .persistentVolumeClaimRetentionPolicy(OwnVolume.kept())
                        .volumeClaimTemplates(OwnVolume.claim(
                                DATA, database.args().storage(), database.args().storageClass(), database.labels()))
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(ObjectMetaArgs.builder()
                                        .labels(podLabels(database))
                                        .annotations(Map.of(Annotations.CONFIG_CHECKSUM, Settings.checksum(database)))
                                        .build())
                                .spec(pod(database))
                                .build())
                        .build())
                .build();
    }

    /** Drains take one member, and none while another is down: it may be the only one that could take over. */
    static PodDisruptionBudgetArgs budget(Named guarded, String sick) {
        return PodDisruptionBudgetArgs.builder()
                .metadata(guarded.metadata().build())
                .spec(PodDisruptionBudgetSpecArgs.builder()
                        .maxUnavailable(1)
                        .unhealthyPodEvictionPolicy(sick)
                        .selector(guarded.labelSelector())
                        .build())
                .build();
    }

    /** Each begins as a standby; Patroni relabels the one that leads. */
    private static SortedMap<String, String> podLabels(Blueprint database) {
        var labels = new TreeMap<>(database.labels());
        labels.put(Blueprint.ROLE, "replica");
        return labels;
    }

    /** What a manifest has no field for, for rules and proof. */
    private static SortedMap<String, String> meaning(Blueprint database) {
        var args = database.args();
        return new TreeMap<>(Map.of(
                Annotations.PROFILE, args.profile().name(),
                Annotations.ZONES, String.valueOf(args.profile().zones()),
                Annotations.BOOT_SECONDS, String.valueOf(args.bootTime().toSeconds()),
                Annotations.QUORUM, "none",
                Annotations.TAKEOVER_SECONDS, String.valueOf(TAKEOVER_SECONDS),
                Annotations.PEAK_REPLICAS, "1"));
    }

    private static PodSpecArgs pod(Blueprint database) {
        return PodSpecArgs.builder()
                .serviceAccountName(database.name())
                .automountServiceAccountToken(true)
                .enableServiceLinks(false)
                .priorityClassName(database.priorityClass())
                .terminationGracePeriodSeconds(database.timing().terminationGraceSeconds())
                .topologySpreadConstraints(
                        Apart.overZones(database.args().profile().zones(), database.labelSelector()))
                .affinity(Apart.overNodes(database.labelSelector()))
                .tolerations(LostNode.left(NODE_LOSS_TOLERATION_SECONDS))
                .securityContext(asPostgres())
                .containers(Member.of(database))
                .volumes(volumes(database))
                .build();
    }

    static PodSecurityContextArgs asPostgres() {
        return Confined.pod()
                .runAsUser(Blueprint.USER)
                .runAsGroup(Blueprint.USER)
                .fsGroup(Blueprint.USER)
                // A large volume would otherwise be walked at every start.
                .fsGroupChangePolicy("OnRootMismatch")
                .build();
    }

    /** Beside the one for data. */
    static List<VolumeArgs> volumes(Blueprint database) {
        var volumes = new ArrayList<>(List.of(
                VolumeArgs.builder()
                        .name(FILES)
                        .configMap(ConfigMapVolumeSourceArgs.builder()
                                .name(database.name() + "-files")
                                .build())
                        .build(),
                scratch()));
        backupVolume(database).ifPresent(volumes::add);
        return volumes;
    }

    static VolumeArgs scratch() {
        return VolumeArgs.builder()
                .name(SCRATCH)
                .emptyDir(EmptyDirVolumeSourceArgs.builder().sizeLimit("64Mi").build())
                .build();
    }

    static Optional<VolumeArgs> backupVolume(Blueprint database) {
        return database.args()
                .backups()
                .flatMap(backups ->
                        backups.place().match(bucket -> Optional.empty(), claim -> Optional.of(claim.name())))
                .map(claim -> VolumeArgs.builder()
                        .name(BACKUPS)
                        .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                                .claimName(claim)
                                .build())
                        .build());
    }
}
