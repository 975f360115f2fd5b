package dev.nospof.lab;

import java.util.List;

/**
 * A zone that can be failed and mended: what is done to it is done to all its nodes, one after the other.
 *
 * @param name the value of the label {@code topology.kubernetes.io/zone}
 * @param nodes those in it
 */
public record Zone(String name, List<LabNode> nodes) implements Failable {
    public Zone {
        nodes = List.copyOf(nodes);
    }

    @Override
    public void powerOff() {
        nodes.forEach(LabNode::powerOff);
    }

    @Override
    public void powerOn() {
        nodes.forEach(LabNode::powerOn);
    }

    @Override
    public void disconnect() {
        nodes.forEach(LabNode::disconnect);
    }

    @Override
    public void reconnect() {
        nodes.forEach(LabNode::reconnect);
    }

    @Override
    public void freeze() {
        nodes.forEach(LabNode::freeze);
    }

    @Override
    public void thaw() {
        nodes.forEach(LabNode::thaw);
    }
}
