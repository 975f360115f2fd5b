package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.apps.v1.inputs.RollingUpdateDeploymentArgs;
import com.pulumi.kubernetes.core.v1.inputs.EmptyDirVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.LostNode;
import dev.nospof.components.model.Annotations;
import java.util.Map;

/** The Deployment. Says nothing of the number of replicas: the autoscaler owns it, and two owners would fight over it. */
final class Pods {
    /** The only place on disk that a container may write to. */
    static final String SCRATCH = "scratch";

    /**
     * How long a pod stays bound to a node that fell silent; Kubernetes would wait for 300 s. Moving a stateless pod too early costs one
     * more start, moving it too late costs redundancy. The node has been silent for 50 s when this begins.
     */
    static final int NODE_LOSS_TOLERATION_SECONDS = 10;

    private Pods() {}

    static DeploymentArgs of(Blueprint service) {
        return DeploymentArgs.builder()
                .metadata(service.metadata(Meaning.of(service.args())).build())
                .spec(DeploymentSpecArgs.builder()
                        .selector(service.labelSelector())
                        .strategy(withoutAGap(service))
                        .minReadySeconds(service.timing().minReadySeconds())
                        .progressDeadlineSeconds(service.timing().progressDeadlineSeconds())
                        // Enough to go back to; each is an object that the control plane keeps.
                        .revisionHistoryLimit(5)
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(podMetadata(service))
                                .spec(pod(service))
                                .build())
                        .build())
                .build();
    }

    private static ObjectMetaArgs podMetadata(Blueprint service) {
        var metadata = ObjectMetaArgs.builder().labels(service.labels());
        service.args()
                .program()
                .configChecksum()
                .map(checksum -> checksum.applyValue(c -> Map.of(Annotations.CONFIG_CHECKSUM, c)))
                .ifPresent(metadata::annotations);
        return metadata.build();
    }

    /** New pods come before old ones go, at most one zone's worth at a time. */
    private static DeploymentStrategyArgs withoutAGap(Blueprint service) {
        return DeploymentStrategyArgs.builder()
                .type("RollingUpdate")
                .rollingUpdate(RollingUpdateDeploymentArgs.builder()
                        .maxUnavailable(0)
                        .maxSurge(service.capacity().fullestZone())
                        .build())
                .build();
    }

    private static PodSpecArgs pod(Blueprint service) {
        return PodSpecArgs.builder()
                .serviceAccountName(service.name())
                .automountServiceAccountToken(false)
                // Variables of the kind PAYMENTS_PORT=tcp://… would collide with ours.
                .enableServiceLinks(false)
                .priorityClassName(service.priorityClass())
                .terminationGracePeriodSeconds(service.timing().terminationGraceSeconds())
                .topologySpreadConstraints(Spread.of(service))
                .tolerations(LostNode.left(NODE_LOSS_TOLERATION_SECONDS))
                .securityContext(Confined.pod().build())
                .containers(AppContainer.of(service))
                .volumes(VolumeArgs.builder()
                        .name(SCRATCH)
                        .emptyDir(EmptyDirVolumeSourceArgs.builder()
                                // Bounded: a pod that fills its node's disk takes its neighbours with it.
                                .sizeLimit("64Mi")
                                .build())
                        .build())
                .build();
    }
}
