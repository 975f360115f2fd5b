package dev.nospof.cli.drill;

import dev.nospof.drills.DrillProblem;
import dev.nospof.drills.cluster.Cluster;
import dev.nospof.drills.means.Commands;
import dev.nospof.drills.means.Eviction;
import dev.nospof.drills.means.NodeMeans;
import dev.nospof.drills.means.ProcessMeans;
import dev.nospof.lab.Lab;
import dev.nospof.lab.LabOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A way to take nodes away, by its name.
 *
 * @param name under which another process finds it again
 * @param kubeconfig that the name implies
 * @param on the same for an open cluster
 * @param processes how containers are reached from outside, where this way can
 */
public record NodeWays(
        String name, Optional<Path> kubeconfig, Function<Cluster, NodeMeans> on, Optional<ProcessMeans> processes) {
    private static final String LAB = "lab";
    private static final String KIND = "kind";
    private static final String EVICT = "evict";

    /**
     * As {@code --by} names it, or as the environment's own file does; pods are evicted where neither says anything.
     *
     * @throws DrillProblem if there is none of this name
     */
    public static NodeWays of(Optional<String> by, DrillFile file) {
        var name = by.or(file::by);
        if (name.isEmpty() && !file.off().isEmpty()) {
            var commands = new Commands(file.off(), file.on(), "taken away");
            // What undoes a command is a command, written in the journal; any commands can run it.
            return new NodeWays(KIND, Optional.empty(), cluster -> commands, Optional.empty());
        }
        return named(name.orElse(EVICT));
    }

    private static NodeWays named(String name) {
        if (name.equals(LAB) || name.startsWith(LAB + ":")) {
            var lab = lab(name.equals(LAB) ? "" : name.substring(LAB.length() + 1));
            var means = new LabMeans(lab);
            return new NodeWays(name, Optional.of(lab.kubeconfig()), cluster -> means, Optional.of(means));
        }
        return switch (name) {
            case EVICT -> new NodeWays(EVICT, Optional.empty(), Eviction::new, Optional.empty());
            case KIND -> new NodeWays(KIND, Optional.empty(), cluster -> Commands.KIND, Optional.empty());
            default -> throw DrillProblem.noMeans(name, List.of(LAB, LAB + ":NAME", EVICT, KIND));
        };
    }

    /** By its name, or by its folder where it keeps its files elsewhere. */
    private static Lab lab(String nameOrFolder) {
        var defaults = LabOptions.defaults();
        var path = Path.of(nameOrFolder.isEmpty() ? defaults.name() : nameOrFolder);
        return Lab.named(
                path.getFileName().toString(), path.getParent() == null ? defaults.stateFolder() : path.getParent());
    }
}
