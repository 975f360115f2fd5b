package dev.nospof.components.aws.cluster;

import java.util.Arrays;
import java.util.List;

/** What every cluster needs beside its nodes; EKS keeps each of them as it was asked for. */
public enum AddOn {
    /** Gives pods their addresses. */
    VPC_CNI("vpc-cni", true),
    /** Leads Services to their pods. */
    KUBE_PROXY("kube-proxy", true),
    /** Hands pods the rights of their service accounts. */
    POD_IDENTITY("eks-pod-identity-agent", true),
    /** Finds services by name. */
    COREDNS("coredns", false),
    /** Makes and attaches volumes. */
    EBS_CSI("aws-ebs-csi-driver", false),
    /** Tells which nodes are ill, beyond what the kubelet knows, so that they are repaired. */
    NODE_MONITORING("eks-node-monitoring-agent", false),
    /** Measures pods, without which nothing scales. */
    METRICS_SERVER("metrics-server", false);

    private final String word;
    private final boolean first;

    AddOn(String word, boolean first) {
        this.word = word;
        this.first = first;
    }

    /** {@code vpc-cni}, as AWS has it. */
    public String word() {
        return word;
    }

    /** Those without which no node becomes ready: they are there before the first; the others need nodes to run on. */
    static List<AddOn> before(boolean nodes) {
        return Arrays.stream(values()).filter(addOn -> addOn.first == nodes).toList();
    }
}
