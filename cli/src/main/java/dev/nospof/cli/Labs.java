package dev.nospof.cli;

import dev.nospof.cli.report.LabReport;
import dev.nospof.lab.Failable;
import dev.nospof.lab.Lab;
import dev.nospof.lab.LabOptions;
import dev.nospof.lab.cluster.NodeProgram;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Subnet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** From words to labs. Apart from the commands, so that reading those, as each call does, loads no class of the lab's. */
final class Labs {
    private Labs() {}

    /** The lab that is meant. */
    static Lab named(LabChoice choice) {
        return Lab.named(choice.name(), choice.state());
    }

    /** The options of a lab of this name, all others by default. */
    static LabOptions options(LabChoice choice) {
        return LabOptions.defaults().withName(choice.name()).withStateFolder(choice.state());
    }

    /** Does this to a zone or node, and says of each node of it what it is then. */
    static List<String> act(LabChoice choice, String name, Consumer<Failable> what) {
        var lab = named(choice);
        var target = lab.target(name);
        what.accept(target);
        return lab.nodes().stream()
                .filter(node -> node.name().equals(target.name()) || node.zone().equals(target.name()))
                .map(node -> node.name() + " is " + node.state().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A line for each Service of type LoadBalancer. */
    static List<String> balance(LabChoice choice) {
        return named(choice).balance().stream().map(LabReport::words).toList();
    }

    static Subnet subnet(String option, String written) {
        try {
            return Subnet.of(written);
        } catch (IllegalArgumentException unreadable) {
            throw LabProblem.badOption(
                    option,
                    written,
                    "It cannot be read: " + unreadable.getMessage() + ".",
                    "Write it as in 10.200.0.0/24.");
        }
    }

    static NodeProgram program(String word) {
        try {
            return NodeProgram.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw LabProblem.noSuch("program", word, List.of("containerd", "kubelet", "kube-proxy"));
        }
    }
}
