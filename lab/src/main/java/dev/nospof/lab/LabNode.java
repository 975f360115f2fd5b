package dev.nospof.lab;

import dev.nospof.lab.cluster.Blueprint;
import dev.nospof.lab.cluster.Cluster;
import dev.nospof.lab.cluster.NodeProgram;

/** A node that can be failed and mended. */
public final class LabNode implements Failable {
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

    @Override
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

    @Override
    public void powerOff() {
        cluster.powerOff(plan);
    }

    /** Boots it: its disk as it was, its pods started anew once its kubelet has spoken with the API server. Also mends every other fault. */
    @Override
    public void powerOn() {
        cluster.powerOn(plan);
    }

    @Override
    public void disconnect() {
        cluster.disconnect(plan);
    }

    @Override
    public void reconnect() {
        cluster.reconnect(plan);
    }

    @Override
    public void freeze() {
        cluster.freeze(plan);
    }

    @Override
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

    /** Kills the first process of a pod's container, as {@code kill -9} would; its kubelet starts it anew. */
    public void killContainer(String podUid, String container) {
        cluster.signal(plan, podUid, container, "KILL");
    }

    /** Has the first process of a pod's container stand still: it takes connections, and answers nothing. */
    public void freezeContainer(String podUid, String container) {
        cluster.signal(plan, podUid, container, "STOP");
    }

    /** Has it go on; nothing, if it has been ended meanwhile. */
    public void thawContainer(String podUid, String container) {
        cluster.signal(plan, podUid, container, "CONT");
    }

    @Override
    public String toString() {
        return name();
    }
}
