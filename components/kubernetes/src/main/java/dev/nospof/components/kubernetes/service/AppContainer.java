package dev.nospof.components.kubernetes.service;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.CapabilitiesArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerResizePolicyArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleArgs;
import com.pulumi.kubernetes.core.v1.inputs.LifecycleHandlerArgs;
import com.pulumi.kubernetes.core.v1.inputs.ResourceRequirementsArgs;
import com.pulumi.kubernetes.core.v1.inputs.SecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.nospof.components.kubernetes.NewerFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
                .resources(resources(service.args()))
                .resizePolicy(resizing("cpu", "NotRequired"), resizing("memory", "RestartContainer"))
                .startupProbe(Probes.startup(service))
                .readinessProbe(Probes.readiness(service))
                .livenessProbe(Probes.liveness(service))
                .lifecycle(LifecycleArgs.builder()
                        .preStop(sleep(service.timing().preStopSeconds()))
                        .build())
                .securityContext(confined())
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

    /**
     * Memory that is not requested can be taken away at any time, so the limit is the request. A CPU limit would only slow down a pod on
     * an idle node, at boot above all.
     */
    private static ResourceRequirementsArgs resources(SelfHealingServiceArgs args) {
        return ResourceRequirementsArgs.builder()
                .requests(new TreeMap<>(Map.of("cpu", args.cpu(), "memory", args.memory())))
                .limits(Map.of("memory", args.memory()))
                .build();
    }

    private static ContainerResizePolicyArgs resizing(String resource, String restart) {
        return ContainerResizePolicyArgs.builder()
                .resourceName(resource)
                .restartPolicy(restart)
                .build();
    }

    /** What the Pod Security Standard "restricted" asks for, and a file system that cannot be written to. */
    private static SecurityContextArgs confined() {
        return SecurityContextArgs.builder()
                .allowPrivilegeEscalation(false)
                .readOnlyRootFilesystem(true)
                .runAsNonRoot(true)
                .capabilities(CapabilitiesArgs.builder().drop("ALL").build())
                .build();
    }
}
