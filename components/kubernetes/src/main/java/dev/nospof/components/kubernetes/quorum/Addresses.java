package dev.nospof.components.kubernetes.quorum;

import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import dev.nospof.components.kubernetes.parts.Tcp;
import java.util.ArrayList;
import java.util.List;

/** The two Services: members find each other by name before they are ready, clients find only those that are. */
final class Addresses {
    private Addresses() {}

    /** Gives each member a name. */
    static ServiceArgs members(Blueprint set) {
        return ServiceArgs.builder()
                .metadata(set.metadata().build())
                .spec(ServiceSpecArgs.builder()
                        .clusterIP("None")
                        .publishNotReadyAddresses(true)
                        .selector(set.selector())
                        .ports(all(set.program()))
                        .build())
                .build();
    }

    /** One address for clients. */
    static ServiceArgs clients(Blueprint set) {
        return ServiceArgs.builder()
                .metadata(set.metadata().name(set.name() + Blueprint.CLIENTS).build())
                .spec(ServiceSpecArgs.builder()
                        .type("ClusterIP")
                        .selector(set.selector())
                        .ports(Tcp.onService(Member.CLIENT, set.program().clientPort()))
                        .build())
                .build();
    }

    private static List<ServicePortArgs> all(QuorumProgram program) {
        var ports = new ArrayList<ServicePortArgs>();
        ports.add(Tcp.onService(Member.CLIENT, program.clientPort()));
        for (int i = 0; i < program.peerPorts().size(); i++) {
            ports.add(Tcp.onService(Member.peer(i), program.peerPorts().get(i)));
        }
        if (program.healthPort() != program.clientPort()) {
            ports.add(Tcp.onService(Member.HEALTH, program.healthPort()));
        }
        return ports;
    }
}
