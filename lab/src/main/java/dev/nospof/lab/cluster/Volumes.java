package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Volumes that exist in one zone only, as a cloud's disks do: folders on a node, offered as local PersistentVolumes of the class {@code zonal}.
 *
 * <p>A claim is bound when its first pod is placed, to a volume of that pod's zone; from then on the pod can run nowhere else. A volume whose
 * claim is gone keeps its data until {@link #recycle}.
 */
final class Volumes {
    private final Blueprint plan;
    private final Programs programs;

    Volumes(Blueprint plan, Programs programs) {
        this.plan = plan;
        this.programs = programs;
    }

    private record Volume(String name, Path folder, Blueprint.NodePlan node) {
        String manifest() {
            return Template.filled(
                    "volume.yaml",
                    Map.of("VOLUME", name, "PATH", folder.toString(), "NODE", node.name(), "ZONE", node.zone()));
        }
    }

    /** Makes their folders and yields their manifests. */
    String manifests() {
        volumes().forEach(volume -> makeEmpty(volume.folder()));
        return volumes().stream().map(Volume::manifest).collect(Collectors.joining());
    }

    /**
     * Empties the volumes whose claims are gone and offers them anew.
     *
     * @return their names
     */
    List<String> recycle() {
        var phases = programs.kubectl(
                        plan.kubeconfig(),
                        "get",
                        "persistentvolumes",
                        "--no-headers",
                        "--output=custom-columns=NAME:.metadata.name,PHASE:.status.phase")
                .run();
        var released = phases.lines()
                .map(line -> line.split(" +", -1))
                .filter(row -> row[1].equals("Released"))
                .map(row -> row[0])
                .toList();
        for (var volume : volumes()) {
            if (released.contains(volume.name())) {
                programs.kubectl(plan.kubeconfig(), "delete", "persistentvolume", volume.name())
                        .run();
                makeEmpty(volume.folder());
                programs.kubectl(plan.kubeconfig(), "create", "--filename=-")
                        .withInput(volume.manifest())
                        .run();
            }
        }
        return released;
    }

    private List<Volume> volumes() {
        return plan.nodes().stream()
                .flatMap(node -> IntStream.rangeClosed(1, plan.volumesPerNode())
                        .mapToObj(n -> new Volume(
                                "volume-" + node.name() + "-" + n,
                                node.folder().resolve("volumes").resolve(Integer.toString(n)),
                                node)))
                .toList();
    }

    private static void makeEmpty(Path folder) {
        try {
            Ledger.deleteTree(folder);
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(folder, unwritable);
        }
    }
}
