package dev.nospof.components.kubernetes.service;

import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.PreStop;
import dev.nospof.components.kubernetes.parts.Sized;
import dev.nospof.components.kubernetes.parts.Tcp;
import java.util.ArrayList;
import java.util.List;

/** The container that serves. */
final class AppContainer {
    private AppContainer() {}

    static ContainerArgs of(Blueprint service) {
        var program = service.args().program();
        var container = ContainerArgs.builder()
                .name(Blueprint.CONTAINER)
                .image(service.args().image())
                // The image is fixed, so a node that has it must not need the registry to start it once more.
                .imagePullPolicy("IfNotPresent")
                .ports(ports(service))
                .env(Environment.of(service.args()))
                .resources(Sized.resources(program.cpu(), program.memory()))
                .resizePolicy(Sized.resizing())
                .startupProbe(Probes.startup(service))
                .readinessProbe(Probes.readiness(service))
                .livenessProbe(Probes.liveness(service))
                .lifecycle(PreStop.sleep(service.timing().preStopSeconds()))
                .securityContext(Confined.container())
                .volumeMounts(VolumeMountArgs.builder()
                        .name(Pods.SCRATCH)
                        .mountPath("/tmp")
                        .build())
                // A crash explains itself in the pod's status even where logs are lost with their node.
                .terminationMessagePolicy("FallbackToLogsOnError");
        return program.command().isEmpty()
                ? container.build()
                : container.command(program.command()).build();
    }

    private static List<ContainerPortArgs> ports(Blueprint service) {
        var ports = new ArrayList<ContainerPortArgs>();
        ports.add(Tcp.onContainer(service.portName(), service.args().port()));
        if (service.args().metricsPort() != service.args().port()) {
            ports.add(Tcp.onContainer(service.metricsPortName(), service.args().metricsPort()));
        }
        return ports;
    }
}
