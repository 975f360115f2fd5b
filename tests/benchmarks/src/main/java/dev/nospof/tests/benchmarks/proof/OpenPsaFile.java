package dev.nospof.tests.benchmarks.proof;

import dev.nospof.policies.proof.solver.FaultTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a tree in the Open-PSA Model Exchange Format, for a peer to read. */
final class OpenPsaFile {
    private OpenPsaFile() {}

    /** A temporary file; the caller deletes it. */
    static Path of(FaultTree tree) throws IOException {
        var file = Files.createTempFile("nospof-stack", ".xml");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\"?>\n<opsa-mef>\n<define-fault-tree name=\"stack\">\n");
            for (int node = tree.top(); node >= 0; node--) {
                if (tree.kind(node) != FaultTree.Kind.EVENT) {
                    out.write(gate(tree, node));
                }
            }
            out.write("</define-fault-tree>\n<model-data>\n");
            for (int event : tree.events()) {
                out.write("<define-basic-event name=\"" + tree.name(event) + "\"><float value=\""
                        + tree.probability(event) + "\"/></define-basic-event>\n");
            }
            out.write("</model-data>\n</opsa-mef>\n");
        }
        return file;
    }

    private static String gate(FaultTree tree, int node) {
        int[] children = tree.children(node);
        var kind = tree.kind(node).name().toLowerCase(Locale.ROOT).replace("_", "");
        var threshold = tree.kind(node) == FaultTree.Kind.AT_LEAST ? " min=\"" + tree.threshold(node) + "\"" : "";
        var text = new StringBuilder("<define-gate name=\"g").append(node).append("\">");
        boolean formula = children.length > 1 || tree.kind(node) == FaultTree.Kind.NOT;
        text.append(formula ? "<" + kind + threshold + ">" : "");
        for (int child : children) {
            text.append(
                    tree.kind(child) == FaultTree.Kind.EVENT
                            ? "<basic-event name=\"" + tree.name(child) + "\"/>"
                            : "<gate name=\"g" + child + "\"/>");
        }
        return text.append(formula ? "</" + kind + ">" : "")
                .append("</define-gate>\n")
                .toString();
    }
}
