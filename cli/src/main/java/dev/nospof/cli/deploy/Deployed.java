package dev.nospof.cli.deploy;

import dev.nospof.cli.Problem;
import dev.nospof.cli.render.Manifest;
import dev.nospof.lab.Lab;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.policies.graph.ResourceGraph;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What came of a deployment to a lab.
 *
 * @param what was deployed: project and environment
 * @param objects how many were applied
 * @param skipped objects of kinds that the lab does not have
 * @param madeUp Secrets that pods read, nobody declared and the lab did not have; their values are random
 * @param unenforced how many network policies are kept and not enforced
 * @param workloads how the rollout of each ended, in the plan's order
 */
public record Deployed(
        String what,
        int objects,
        List<String> skipped,
        List<String> madeUp,
        int unenforced,
        List<WorkloadState> workloads) {
    private static final int RANDOM_BYTES = 16;

    public Deployed {
        skipped = List.copyOf(skipped);
        madeUp = List.copyOf(madeUp);
        workloads = List.copyOf(workloads);
    }

    /**
     * Deploys a plan to a lab and waits until its workloads are rolled out. Repeating it brings what changed.
     *
     * @param imageFolders where archives of its images lie
     * @param patience how long all rollouts together may take
     * @param progress is told each step
     * @throws Problem if the plan cannot be written as manifests, or an image is nowhere to be had; nothing is applied then
     * @throws LabProblem if the lab refuses an object
     */
    public static Deployed to(
            Lab lab, ResourceGraph graph, List<Path> imageFolders, Duration patience, Consumer<String> progress) {
        var shipment = Shipment.of(graph);
        progress.accept("images");
        deliverImages(lab, shipment, imageFolders);
        progress.accept(shipment.manifests().size() + " objects");
        var ground = shipment.ground();
        if (!ground.isEmpty()) {
            lab.apply(ground.yaml());
            ground.ofKinds("CustomResourceDefinition")
                    .manifests()
                    .forEach(kind -> lab.kubectl(
                            "wait",
                            "--for=condition=Established",
                            "--timeout=30s",
                            "crd/" + kind.object().name()));
        }
        var madeUp = makeUpSecrets(lab, shipment);
        var kinds = new KnownKinds(lab);
        var known = shipment.rest().where(kinds::has);
        if (!known.isEmpty()) {
            lab.apply(known.yaml());
        }
        progress.accept("load balancer");
        lab.balance();
        progress.accept("rollouts");
        var workloads = new Rollouts(lab, known.ofKinds("Deployment", "StatefulSet", "DaemonSet")).await(patience);
        return new Deployed(
                graph.project() + " · " + graph.stack(),
                ground.manifests().size() + known.manifests().size(),
                shipment.rest().where(manifest -> !kinds.has(manifest)).manifests().stream()
                        .map(Deployed::words)
                        .toList(),
                madeUp,
                known.ofKinds("NetworkPolicy").manifests().size(),
                workloads);
    }

    public boolean isRolledOut() {
        return workloads.stream().allMatch(WorkloadState::rolledOut);
    }

    /** {@code shop · lab · 42 objects · 8 workloads} */
    public String title() {
        return what + " · " + counted(objects, "object") + " · " + counted(workloads.size(), "workload");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A lab holds nothing that has to be kept from anybody, and its pods wait for ever for a Secret that is not there. */
    private static List<String> makeUpSecrets(Lab lab, Shipment shipment) {
        var present = new TreeSet<>(List.of(lab.kubectl(
                        "get",
                        "secrets",
                        "--all-namespaces",
                        "--output=jsonpath={range .items[*]}{.metadata.namespace}/{.metadata.name} {end}")
                .split(" +", -1)));
        var wanted = WantedSecrets.of(shipment).without(present);
        if (!wanted.isEmpty()) {
            var random = new SecureRandom();
            lab.apply(wanted.yaml(() -> {
                var bytes = new byte[RANDOM_BYTES];
                random.nextBytes(bytes);
                return HexFormat.of().formatHex(bytes);
            }));
        }
        return List.copyOf(wanted.inWords());
    }

    private static String words(Manifest manifest) {
        return manifest.object() + " (" + manifest.apiVersion() + ")";
    }

    /** Each once, to all nodes; what they have already, by the same digest, is not given again. */
    private static void deliverImages(Lab lab, Shipment shipment, List<Path> folders) {
        var shelf = ImageShelf.of(folders);
        var present = lab.images();
        var missing = new TreeMap<String, String>();
        var found = new ArrayList<ImageName>();
        shipment.images().forEach((written, user) -> {
            var name = ImageName.of(written);
            if (shelf.find(name).isPresent()) {
                found.add(name);
            } else if (!present.containsKey(name.toString())) {
                missing.put(written, user);
            }
        });
        if (!missing.isEmpty()) {
            throw Problem.missingImages(missing, shelf.folders());
        }
        var loaded = new TreeSet<Path>();
        for (var name : found) {
            var archive = shelf.find(name).orElseThrow();
            var digest = archive.names().getOrDefault(name.toString(), "");
            if (!digest.isEmpty() && digest.equals(present.get(name.toString()))) {
                continue;
            }
            if (loaded.add(archive.file())) {
                lab.load(archive.file());
            }
            if (!archive.names().containsKey(name.toString())) {
                lab.name(archive.nameOf(name), name.toString());
            }
        }
    }
}
