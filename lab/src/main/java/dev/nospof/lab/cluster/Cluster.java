package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.ControlGroups;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Ledger;
import dev.nospof.lab.machine.Ledger.Kind;
import dev.nospof.lab.machine.Mounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A whole cluster on this machine: built once by {@link #build}, then failed and mended node by node. Every change is safe to repeat. */
public final class Cluster {
    private static final List<Path> PLACES_OF_NODES = List.of(Path.of("/var/lib/kubelet"), Path.of("/var/lib/cni"));

    private final Blueprint plan;
    private final Ledger ledger;
    private final Programs programs;
    private final ControlGroups groups = ControlGroups.ofThisMachine();
    private final Network network;

    public Cluster(Blueprint plan, Ledger ledger, Programs programs) {
        this.plan = plan;
        this.ledger = ledger;
        this.programs = programs;
        this.network = new Network(plan, ledger);
    }

    public Blueprint plan() {
        return plan;
    }

    /**
     * Builds and starts everything and waits until it is ready.
     *
     * @param images archives that every node is to have
     * @param progress is told each step
     * @throws LabProblem if a step fails; what was made by then is in the ledger
     */
    public void build(List<Path> images, Duration readiness, Consumer<String> progress) {
        ledger.intend(Kind.CGROUP, plan.group());
        groups.make(plan.group());
        PLACES_OF_NODES.stream()
                .filter(place -> !Files.exists(place) || Mounts.areAt(place))
                .forEach(this::makePlace);
        progress.accept("network, certificates, images");
        network.lay();
        Certificates.issue(plan);
        Kubeconfig.write(plan, "admin", plan.kubeconfig());
        plan.nodes().forEach(node -> NodeFiles.write(plan, node, programs));
        var archives = new ArrayList<>(
                Images.write(plan.folder().resolve("images"), Images.pauseProgram(plan.folder()), programs));
        archives.addAll(images);
        progress.accept("control plane, nodes");
        var installation = new Installation(plan, programs);
        var controlPlane = new ControlPlane(plan, ledger, programs, groups);
        inParallel(
                () -> {
                    controlPlane.start();
                    installation.registerNodes();
                    installation.installAll();
                    controlPlane.serveVolumes();
                },
                () -> plan.nodes().forEach(node -> {
                    machine(node).boot();
                    archives.forEach(machine(node)::load);
                }));
        plan.nodes().forEach(this::join);
        progress.accept("nodes Ready, cluster DNS");
        installation.awaitReady(readiness);
    }

    /** Another lab may have made it: whichever ends last removes it. */
    private void makePlace(Path place) {
        ledger.intend(Kind.FOLDER, place.toString());
        try {
            Files.createDirectories(place);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(place, unwritable);
        }
    }

    private void join(Blueprint.NodePlan node) {
        machine(node).start(NodeProgram.KUBELET);
        machine(node).start(NodeProgram.KUBE_PROXY);
    }

    /** Cuts the node's power: its cable falls silent first, so that nobody is told of the connections that end. */
    public void powerOff(Blueprint.NodePlan node) {
        network.disconnect(node);
        machine(node).cutPower();
        network.unplugPods(node);
    }

    /** Boots it again, with what its disk holds; does nothing to a node that is on. */
    public void powerOn(Blueprint.NodePlan node) {
        network.reconnect(node);
        var machine = machine(node);
        machine.thaw();
        if (!machine.isRunning()) {
            machine.boot();
        }
        for (var program : NodeProgram.values()) {
            machine.start(program);
        }
    }

    public void disconnect(Blueprint.NodePlan node) {
        network.disconnect(node);
    }

    public void reconnect(Blueprint.NodePlan node) {
        network.reconnect(node);
    }

    public void freeze(Blueprint.NodePlan node) {
        machine(node).freeze();
    }

    public void thaw(Blueprint.NodePlan node) {
        machine(node).thaw();
    }

    public void kill(Blueprint.NodePlan node, NodeProgram program) {
        machine(node).kill(program);
    }

    public void start(Blueprint.NodePlan node, NodeProgram program) {
        machine(node).start(program);
    }

    /** Of a pod's container, its first process; nothing where it does not run. */
    public void signal(Blueprint.NodePlan node, String podUid, String container, String signal) {
        machine(node).signal(podUid, container, signal);
    }

    public void load(Path archive) {
        plan.nodes().stream().filter(this::isOn).forEach(node -> machine(node).load(archive));
    }

    /** Leads the addresses of all Services of type LoadBalancer to the nodes, and takes back those that nobody asks for any more. */
    public void balance() {
        balancer().bringAbout();
    }

    /** Where Services of type LoadBalancer are reached, as of now. */
    public List<BalancedService> balanced() {
        return balancer().services();
    }

    /** The nodes to which new connections to this address are led right now. */
    public List<String> nodesBehind(BalancedService service) {
        return balancer().nodesBehind(service);
    }

    private Balancer balancer() {
        return new Balancer(plan, ledger, programs, groups);
    }

    /** What a node that is on knows its images by: name, then digest. */
    public Map<String, String> images(Blueprint.NodePlan node) {
        return machine(node).images();
    }

    /** Gives an image that all nodes which are on have a further name. */
    public void name(String image, String alias) {
        plan.nodes().stream().filter(this::isOn).forEach(node -> machine(node).name(image, alias));
    }

    public boolean isOn(Blueprint.NodePlan node) {
        return machine(node).isRunning();
    }

    public boolean isConnected(Blueprint.NodePlan node) {
        return network.isConnected(node);
    }

    public boolean isFrozen(Blueprint.NodePlan node) {
        return machine(node).isFrozen();
    }

    public boolean isRunning(Blueprint.NodePlan node, NodeProgram program) {
        return machine(node).isRunning(program);
    }

    /** The programs of the control plane that do not run. */
    public List<String> missingControlPlane() {
        return Stream.concat(
                        ControlPlane.PROGRAMS.stream(),
                        Stream.of(Balancer.PROGRAM).filter(once -> Balancer.isWanted(plan)))
                .filter(name -> ledger.process(name).isEmpty())
                .toList();
    }

    /** What {@code kubectl} says with these words; empty where it fails. */
    public String ask(String... words) {
        var outcome = kubectl(words).within(Duration.ofSeconds(10)).attempt();
        return outcome.succeeded() ? outcome.output() : "";
    }

    /** Speaks to this cluster as its administrator. */
    public Command kubectl(String... words) {
        return programs.kubectl(plan.kubeconfig(), words);
    }

    private NodeMachine machine(Blueprint.NodePlan node) {
        return new NodeMachine(plan, node, ledger, programs, groups);
    }

    private static void inParallel(Runnable... works) {
        var threads = Executors.newFixedThreadPool(works.length);
        try {
            var running = new ArrayList<Future<?>>();
            for (var work : works) {
                running.add(threads.submit(work));
            }
            for (var future : running) {
                future.get();
            }
        } catch (ExecutionException failed) {
            threads.shutdownNow();
            if (failed.getCause() instanceof LabProblem problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the lab started", interrupted);
        } finally {
            awaitEnd(threads);
        }
    }

    /** Whoever cleans up after a failure must not do so while something is still being started. */
    private static void awaitEnd(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = Thread.interrupted();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
