package dev.nospof.lab.cluster;

/** What runs on a node beside its pods. */
public enum NodeProgram {
    /** Runs the containers; those that run go on without it, none is started or ended. */
    CONTAINERD("containerd"),
    /** Speaks for the node: without it, the node is soon called unready, and its pods go on. */
    KUBELET("kubelet"),
    /** Leads services' addresses to pods: without it, the node's view of them grows old. */
    KUBE_PROXY("kube-proxy");

    private final String program;

    NodeProgram(String program) {
        this.program = program;
    }

    String program() {
        return program;
    }

    /** {@code kube-proxy} */
    @Override
    public String toString() {
        return program;
    }
}
