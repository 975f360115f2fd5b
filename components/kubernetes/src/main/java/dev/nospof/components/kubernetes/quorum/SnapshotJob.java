package dev.nospof.components.kubernetes.quorum;

import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.networking.v1.NetworkPolicyArgs;
import com.pulumi.kubernetes.networking.v1.inputs.NetworkPolicySpecArgs;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.OwnVolume;
import dev.nospof.components.kubernetes.parts.Sized;
import dev.nospof.components.kubernetes.parts.TimedJob;
import dev.nospof.components.kubernetes.parts.Ways;
import java.util.List;

/** The CronJob that takes snapshots, and what its pods may reach. It asks as any client does, so it needs no right in the cluster. */
final class SnapshotJob {
    private static final String KEPT = "snapshots";
    private static final String TRIAL = "trial";

    private SnapshotJob() {}

    static CronJobArgs of(Blueprint set) {
        var snapshots = set.args().snapshots().orElseThrow();
        return TimedJob.of(
                set.snapshots(),
                set.snapshots().name(),
                snapshots.schedule(),
                Pods.user(set),
                container(set, snapshots),
                List.of(
                        VolumeArgs.builder()
                                .name(KEPT)
                                .persistentVolumeClaim(PersistentVolumeClaimVolumeSourceArgs.builder()
                                        .claimName(snapshots.claim())
                                        .build())
                                .build(),
                        OwnVolume.forNow(TRIAL, set.args().storage(), set.args().storageClass())));
    }

    private static ContainerArgs container(Blueprint set, Snapshots snapshots) {
        return ContainerArgs.builder()
                .name("job")
                .image(snapshots.image().orElse(set.args().image()))
                .imagePullPolicy("IfNotPresent")
                .command("/bin/sh", "-c", set.program().snapshot().orElseThrow())
                .env(
                        variable("HOST", set.clientHost()),
                        variable("PORT", String.valueOf(set.program().clientPort())),
                        variable("SET", set.all().set()),
                        variable("KEEP", String.valueOf(snapshots.keep())),
                        variable("SNAPSHOTS", "/snapshots"),
                        variable("TRIAL", "/trial"))
                .resources(Sized.resources("50m", set.args().memory()))
                .securityContext(Confined.container())
                .volumeMounts(mount(KEPT, "/snapshots"), mount(TRIAL, "/trial"))
                .terminationMessagePolicy("FallbackToLogsOnError")
                .build();
    }

    /** Out to the members and to names; a claim's server is reached by the node, not by the pod. */
    static NetworkPolicyArgs reach(Blueprint set) {
        return NetworkPolicyArgs.builder()
                .metadata(set.snapshots().metadata().build())
                .spec(NetworkPolicySpecArgs.builder()
                        .podSelector(set.snapshots().labelSelector())
                        .policyTypes("Ingress", "Egress")
                        .ingress(List.of())
                        .egress(
                                Ways.toNameResolution(),
                                Ways.toPods(set.labelSelector(), set.program().clientPort()))
                        .build())
                .build();
    }

    private static EnvVarArgs variable(String name, String value) {
        return EnvVarArgs.builder().name(name).value(value).build();
    }

    private static VolumeMountArgs mount(String name, String path) {
        return VolumeMountArgs.builder().name(name).mountPath(path).build();
    }
}
