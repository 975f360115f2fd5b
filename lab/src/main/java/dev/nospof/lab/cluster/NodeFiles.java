package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.LabProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What is written into a node's folder before it boots for the first time. */
final class NodeFiles {
    private NodeFiles() {}

    static void write(Blueprint plan, Blueprint.NodePlan node, Programs programs) {
        var folder = node.folder();
        var values = Map.of(
                "FOLDER", folder.toString(),
                "PAUSE_IMAGE", Images.PAUSE,
                "CNI_PLUGINS", programs.cniPlugins().toString(),
                "POD_SUBNET", node.pods().toString(),
                "GROUP", plan.group(node.name()),
                "CERTIFICATE", plan.certificate(node.name() + ".crt").toString(),
                "KEY", plan.certificate(node.name() + ".key").toString(),
                "AUTHORITY", plan.certificate("ca.crt").toString(),
                "DNS", plan.dnsAddress(),
                "DOMAIN", Blueprint.DOMAIN);
        try {
            Files.createDirectories(folder.resolve("cni"));
            Files.writeString(bootScript(node), Template.text("node-boot.sh"));
            Files.writeString(folder.resolve("containerd.toml"), Template.filled("containerd.toml", values));
            Files.writeString(folder.resolve("cni/10-lab.conflist"), Template.filled("cni.conflist", values));
            Files.writeString(folder.resolve("kubelet.yaml"), Template.filled("kubelet.yaml", values));
            // A pod that asks for the node's own names gets none: a lab has no names but the cluster's.
            Files.writeString(folder.resolve("resolv.conf"), "# no name server outside of the cluster\n");
            Kubeconfig.write(plan, node.name(), folder.resolve("kubelet.kubeconfig"));
            Kubeconfig.write(plan, "kube-proxy", folder.resolve("kube-proxy.kubeconfig"));
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(folder, unwritable);
        }
    }

    static Path bootScript(Blueprint.NodePlan node) {
        return node.folder().resolve("boot.sh");
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(file, unwritable);
        }
    }
}
