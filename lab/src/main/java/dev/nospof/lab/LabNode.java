package dev.nospof.lab;

import dev.nospof.lab.cluster.Blueprint;
import dev.nospof.lab.cluster.Cluster;
import dev.nospof.lab.cluster.NodeProgram;

/**
 * A node that can be failed and mended. Every method may be repeated, and mends or fails no matter what was done before; a fault lasts until it is
 * mended, also beyond the end of the command that made it.
 */
public final class LabNode {
    private final Blueprint.NodePlan plan;
    private final Cluster cluster;

    LabNode(Blueprint.NodePlan plan, Cluster cluster) {
        this.plan = plan;
        this.cluster = cluster;
    }

    /** What the machine itself is doing; whether Kubernetes has noticed is another question. */
    public enum State {
        /** Running, connected. */
        ON,
        /** Without power. */
        OFF,
        /** Running, and cut off from everything. */
        DISCONNECTED,
        /** Connected, and standing still. */
        FROZEN
    }

    /** As Kubernetes knows it. */
    public String name() {
        return plan.name();
    }

    /** The value of its label {@code topology.kubernetes.io/zone}. */
    public String zone() {
        return plan.zone();
    }

    /** Its address; services' node ports are reachable there from this machine. */
    public String address() {
        return plan.address();
    }

    public State state() {
        if (!cluster.isOn(plan)) {
            return State.OFF;
        }
        if (cluster.isFrozen(plan)) {
            return State.FROZEN;
        }
        return cluster.isConnected(plan) ? State.ON : State.DISCONNECTED;
    }

    /** Cuts its power: every process on it ends at once, its connections fall silent without being closed, its disk stays. */
    public void powerOff() {
        cluster.powerOff(plan);
    }

    /** Boots it: its disk as it was, its pods started anew once its kubelet has spoken with the API server. Also mends every other fault. */
    public void powerOn() {
        cluster.powerOn(plan);
    }

    /** Pulls its network cable: all on it goes on, and neither side is told. */
    public void disconnect() {
        cluster.disconnect(plan);
    }

    public void reconnect() {
        cluster.reconnect(plan);
    }

    /** Stops every process on it where it stands: it keeps its connections and answers nothing. */
    public void freeze() {
        cluster.freeze(plan);
    }

    public void thaw() {
        cluster.thaw(plan);
    }

    /** Kills one of its own programs; its pods go on. Nothing starts it again but {@link #start} and {@link #powerOn}. */
    public void kill(NodeProgram program) {
        cluster.kill(plan, program);
    }

    public void start(NodeProgram program) {
        cluster.start(plan, program);
    }

    public boolean isRunning(NodeProgram program) {
        return cluster.isRunning(plan, program);
    }

    @Override
    public String toString() {
        return name();
    }
}
