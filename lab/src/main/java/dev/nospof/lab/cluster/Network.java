package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.HostNetwork;
import dev.nospof.lab.machine.Ledger;
import dev.nospof.lab.machine.Ledger.Kind;

/**
 * The cables: a bridge in the control plane's namespace, a cable from it to each node and one to the machine itself.
 *
 * <p>The bridge stands in a namespace of its own, not on the machine: so the machine's firewall, forwarding and other bridges neither matter nor
 * change. There is no way out of the lab: what is inside speaks to what is inside, and to the machine's one address in it.
 */
final class Network {
    static final String BRIDGE = "nodes";

    private final Blueprint plan;
    private final Ledger ledger;

    Network(Blueprint plan, Ledger ledger) {
        this.plan = plan;
        this.ledger = ledger;
    }

    void lay() {
        for (var namespace : plan.namespaces()) {
            ledger.intend(Kind.NAMESPACE, namespace.name());
            namespace.make();
        }
        var core = plan.core();
        core.ip("link add " + BRIDGE + " type bridge");
        core.ip("addr add " + plan.coreAddress() + "/" + plan.nodeSubnet().prefix() + " dev " + BRIDGE);
        core.ip("link set " + BRIDGE + " up");
        plan.nodes().forEach(this::connect);
        plan.nodes().forEach(node -> core.ip("route add " + node.pods() + " via " + node.address()));
        connectMachine();
    }

    private void connect(Blueprint.NodePlan node) {
        var core = plan.core();
        var inside = node.namespace();
        core.ip("link add " + node.link() + " type veth peer name eth0 netns " + inside.name());
        core.ip("link set " + node.link() + " master " + BRIDGE + " up");
        inside.ip("addr add " + node.address() + "/" + plan.nodeSubnet().prefix() + " dev eth0");
        inside.sysctl("net.ipv4.ip_forward", "1");
        reconnect(node);
    }

    private void connectMachine() {
        var link = plan.hostLink();
        ledger.intend(Kind.LINK, link);
        HostNetwork.ip("link add " + link + " type veth peer name machine netns "
                + plan.core().name());
        plan.core().ip("link set machine master " + BRIDGE + " up");
        HostNetwork.ip(
                "addr add " + plan.hostAddress() + "/" + plan.nodeSubnet().prefix() + " dev " + link);
        HostNetwork.ip("link set " + link + " up");
        plan.nodes()
                .forEach(
                        node -> HostNetwork.ip("route add " + node.pods() + " via " + node.address() + " dev " + link));
    }

    /** Pulls the node's cable: nothing reaches it, it reaches nothing, and neither side is told. */
    void disconnect(Blueprint.NodePlan node) {
        plan.core().ip("link set " + node.link() + " down");
    }

    /** Plugs the cable in again, with the routes that the kernel dropped with the link. */
    void reconnect(Blueprint.NodePlan node) {
        plan.core().ip("link set " + node.link() + " up");
        var inside = node.namespace();
        inside.ip("link set eth0 up");
        inside.ip("route replace default via " + plan.coreAddress());
        for (var other : plan.nodes()) {
            if (!other.equals(node)) {
                inside.ip("route replace " + other.pods() + " via " + other.address());
            }
        }
    }

    /**
     * Takes away what is left of the cables of a node's pods, whose ends in the pods are gone. The kernel would do so too, some time later: a route of an old
     * pod's that goes away after the node has given its address to a new one takes the new one's route with it.
     */
    void unplugPods(Blueprint.NodePlan node) {
        for (var line : node.namespace().ip("-o link show type veth").lines().toList()) {
            var name = line.split("[: @]+", -1)[1];
            if (!name.equals("eth0")) {
                Command.of("ip", "-n", node.namespace().name(), "link", "delete", name)
                        .attempt();
            }
        }
    }

    boolean isConnected(Blueprint.NodePlan node) {
        var flags = plan.core().ip("-o link show " + node.link());
        return flags.substring(flags.indexOf('<') + 1, flags.indexOf('>')).contains("UP");
    }
}
