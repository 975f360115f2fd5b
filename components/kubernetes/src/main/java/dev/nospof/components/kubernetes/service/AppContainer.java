package dev.nospof.components.kubernetes.service;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleHandlerArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.nospof.components.kubernetes.NewerFields;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.Sized;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The container that serves. */
final class AppContainer {
    private AppContainer() {}

    static ContainerArgs of(Blueprint service) {
        return ContainerArgs.builder()
                .name(Blueprint.CONTAINER)
                .image(service.args().image())
                // The image is fixed, so a node that has it must not need the registry to start it once more.
                .imagePullPolicy("IfNotPresent")
                .ports(ports(service))
                .env(Environment.of(service.args()))
                .resources(Sized.resources(service.args().cpu(), service.args().memory()))
                .resizePolicy(Sized.resizing())
                .startupProbe(Probes.startup(service))
                .readinessProbe(Probes.readiness(service))
                .livenessProbe(Probes.liveness(service))
                .lifecycle(LifecycleArgs.builder()
                        .preStop(sleep(service.timing().preStopSeconds()))
                        .build())
                .securityContext(Confined.container())
                .volumeMounts(VolumeMountArgs.builder()
                        .name(Pods.SCRATCH)
                        .mountPath("/tmp")
                        .build())
                // A crash explains itself in the pod's status even where logs are lost with their node.
                .terminationMessagePolicy("FallbackToLogsOnError")
                .build();
    }

    /** Slept by the kubelet: an image needs no shell for it. */
    private static Output<LifecycleHandlerArgs> sleep(int seconds) {
        return NewerFields.with(LifecycleHandlerArgs.Empty, "sleep", Map.of("seconds", seconds));
    }

    private static List<ContainerPortArgs> ports(Blueprint service) {
        var ports = new ArrayList<ContainerPortArgs>();
        ports.add(port(service.portName(), service.args().port()));
        if (service.args().metricsPort() != service.args().port()) {
            ports.add(port(service.metricsPortName(), service.args().metricsPort()));
        }
        return ports;
    }

    private static ContainerPortArgs port(String name, int port) {
        return ContainerPortArgs.builder()
                .name(name)
                .containerPort(port)
                .protocol("TCP")
                .build();
    }
}
