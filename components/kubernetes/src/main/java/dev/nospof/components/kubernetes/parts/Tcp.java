package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.core.v1.inputs.ContainerPortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;

/** A TCP port, by the same name on the container and on the Service. */
public final class Tcp {
    private Tcp() {}

    public static ContainerPortArgs onContainer(String name, int port) {
        return ContainerPortArgs.builder()
                .name(name)
                .containerPort(port)
                .protocol("TCP")
                .build();
    }

    /** Leads to the container's port of that name. */
    public static ServicePortArgs onService(String name, int port) {
        return ServicePortArgs.builder()
                .name(name)
                .port(port)
                .targetPort(name)
                .protocol("TCP")
                .build();
    }
}
