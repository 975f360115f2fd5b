package dev.nospof.lab;

import dev.nospof.lab.cluster.BalancedService;
import dev.nospof.lab.cluster.Blueprint;
import dev.nospof.lab.cluster.Cluster;
import dev.nospof.lab.cluster.Programs;
import dev.nospof.lab.cluster.Removal;
import dev.nospof.lab.machine.ControlGroups;
import dev.nospof.lab.machine.HostNetwork;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Ledger;
import dev.nospof.lab.machine.Requirements;
import dev.nospof.lab.machine.Subnet;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Kubernetes cluster on this machine that is as real as its programs: etcd, API server, controllers, scheduler; nodes with containerd, kubelet
 * and kube-proxy, each in namespaces of its own, spread over zones; cluster DNS, the metrics API, volumes bound to zones.
 *
 * <p><b>Promises:</b> {@link #down()} removes all of it, from any state, also after a kill in the middle of {@link #up}; nothing of the machine's
 * own is touched, and nothing inside can speak to anything outside.
 * <p><b>Does not promise:</b> a control plane that fails with a zone; network policies (its network plugin enforces none); a restart of the machine
 * survived: run {@code down} and {@code up} then.
 *
 * <p>All methods block until what they name is done, and may be called by one thread at a time.
 */
public final class Lab {
    private final LabOptions options;
    private final Cluster cluster;

    private Lab(LabOptions options, Cluster cluster) {
        this.options = options;
        this.cluster = cluster;
    }

    /** As {@link #up(LabOptions, Path, Consumer)} in the project that the working folder is in, quietly. */
    public static Lab up(LabOptions options) {
        return up(options, Tools.home(), step -> {});
    }

    /**
     * The folder that holds {@code tools/build}: the one named in {@code NOSPOF_HOME}, or the nearest above the working one that has it.
     *
     * @throws LabProblem if there is none
     */
    public static Path home() {
        return Tools.home();
    }

    /**
     * Checks that a lab can be had on this machine and builds its programs where they are missing, which takes minutes once. Starts nothing.
     *
     * @throws LabProblem naming what is missing, and how to get it
     */
    public static void prepare() {
        Requirements.check();
        Programs.build(Tools.home());
    }

    /**
     * Starts a lab and waits until its nodes and its DNS are ready: half a minute, and some minutes more the first time, to build its programs. If
     * it fails or is interrupted, what was started is removed again.
     *
     * <p>Where this very lab runs already, it is yielded as it is.
     *
     * @param home the folder that holds {@code tools/build}
     * @param progress is told each step
     * @throws LabProblem if the machine lacks something, a name or address is taken, or something does not come up
     */
    public static Lab up(LabOptions options, Path home, Consumer<String> progress) {
        Requirements.check();
        var ledger = new Ledger(options.folder());
        if (ledger.exists()) {
            return running(options).orElseThrow(() -> LabProblem.remains(options.name(), options.folder()));
        }
        Requirements.checkRoom(options.stateFolder());
        var settled = options.settled();
        checkNamesAreFree(settled.blueprint());
        progress.accept("programs");
        var programs = Programs.build(home);
        ledger.open();
        return ledger.alone(settled.name(), () -> new Starting(settled, ledger).start(programs, progress));
    }

    /** The lab of this name, running or not. */
    public static Lab named(String name, Path stateFolder) {
        var folder = LabOptions.defaults()
                .withName(name)
                .withStateFolder(stateFolder)
                .folder();
        if (!SavedLab.existsIn(folder)) {
            throw new Ledger(folder).exists() ? LabProblem.remains(name, folder) : LabProblem.notUp(name, folder);
        }
        var saved = SavedLab.read(name, stateFolder);
        return new Lab(saved.options(), new Cluster(saved.options().blueprint(), new Ledger(folder), saved.programs()));
    }

    /**
     * Removes the lab of this name, whatever state it is in; does nothing if there is none.
     *
     * @return whether there was one
     * @throws LabProblem if something of it could not be removed
     */
    public static boolean down(String name, Path stateFolder) {
        var ledger = new Ledger(LabOptions.defaults()
                .withName(name)
                .withStateFolder(stateFolder)
                .folder());
        if (!ledger.exists()) {
            return false;
        }
        return ledger.alone(name, () -> {
            new Removal(name, ledger).removeAll();
            return true;
        });
    }

    /** Removes this lab. */
    public void down() {
        down(options.name(), options.stateFolder());
    }

    /** The administrator's kubeconfig, good on this machine while the lab runs. */
    public Path kubeconfig() {
        return cluster.plan().kubeconfig();
    }

    public LabStatus status() {
        boolean answers =
                !cluster.ask("get", "--raw=/readyz", "--request-timeout=5s").isEmpty();
        return LabStatus.of(options.name(), cluster, nodes(), answers ? entrances() : List.of());
    }

    /** In the order of the options. */
    public List<Zone> zones() {
        return options.zones().stream().map(letter -> zoneOf("zone-" + letter)).toList();
    }

    /**
     * The zone of this name, as in {@code "b"} or {@code "zone-b"}.
     *
     * @throws LabProblem if there is none
     */
    public Zone zone(String name) {
        return zones().stream()
                .filter(zone -> zone.name().equals(name) || zone.name().equals("zone-" + name))
                .findFirst()
                .orElseThrow(() -> LabProblem.noSuch(
                        "zone", name, zones().stream().map(Zone::name).toList()));
    }

    /** All nodes, by zone. */
    public List<LabNode> nodes() {
        return cluster.plan().nodes().stream()
                .map(plan -> new LabNode(plan, cluster))
                .toList();
    }

    /**
     * The zone or node of this name, as in {@code "b"}, {@code "zone-b"} or {@code "node-b1"}.
     *
     * @throws LabProblem if there is none
     */
    public Failable target(String name) {
        return Stream.<Failable>concat(zones().stream(), nodes().stream())
                .filter(target -> target.name().equals(name) || target.name().equals("zone-" + name))
                .findFirst()
                .orElseThrow(() -> LabProblem.noSuch(
                        "zone or node",
                        name,
                        Stream.<Failable>concat(zones().stream(), nodes().stream())
                                .map(Failable::name)
                                .toList()));
    }

    /**
     * The node of this name.
     *
     * @throws LabProblem if there is none
     */
    public LabNode node(String name) {
        return nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> LabProblem.noSuch(
                        "node", name, nodes().stream().map(LabNode::name).toList()));
    }

    /**
     * Runs the lab's own kubectl as its administrator and yields what it printed.
     *
     * @throws LabProblem if it fails
     */
    public String kubectl(String... words) {
        return cluster.kubectl(words).run();
    }

    /**
     * Creates or changes objects, from YAML; what somebody else has set in the meantime is set back.
     *
     * @throws LabProblem if the API server refuses them
     */
    public void apply(String manifests) {
        cluster.kubectl("apply", "--server-side", "--force-conflicts", "--filename=-")
                .withInput(manifests)
                .run();
    }

    /** Gives an image to all nodes that are on, from an archive as {@code docker save} writes it. */
    public void load(Path archive) {
        cluster.load(archive);
    }

    /** What every node that is on knows its images by: name, then digest. A name that means different things on two nodes is left out. */
    public Map<String, String> images() {
        Map<String, String> everywhere = null;
        for (var node : cluster.plan().nodes()) {
            if (cluster.isOn(node)) {
                var here = cluster.images(node);
                everywhere = everywhere == null ? here : common(everywhere, here);
            }
        }
        return everywhere == null ? Map.of() : Collections.unmodifiableMap(everywhere);
    }

    private static Map<String, String> common(Map<String, String> some, Map<String, String> others) {
        var both = new TreeMap<>(some);
        both.entrySet().retainAll(others.entrySet());
        return both;
    }

    /** Gives an image that the nodes have a further name, by which pods may ask for it. */
    public void name(String image, String alias) {
        cluster.name(image, alias);
    }

    /**
     * Brings every Service of type LoadBalancer to its state, as a cloud does: an address outside of the nodes that leads to those nodes which
     * answer its health check, written into the Service's status. To be called again after Services came, went or changed; that nodes fail and come
     * back it notices itself.
     *
     * <p>Promises: a node is asked every second and left out after two failures; a connection that a node does not take within a second goes to
     * another. Does not promise: the caller's address (nodes see the load balancer's), UDP, or that anything answers where all nodes fail the check.
     *
     * @return where they are reached, by name
     * @throws LabProblem if a Service cannot be balanced
     */
    public List<Entrance> balance() {
        cluster.balance();
        return entrances();
    }

    /** Where Services of type LoadBalancer are reached, and by which nodes, as of now; by name. Empty before {@link #balance}. */
    public List<Entrance> entrances() {
        return cluster.balanced().stream()
                .filter(BalancedService::hasAddress)
                .map(service -> new Entrance(
                        service.namespace(),
                        service.name(),
                        service.address(),
                        service.ports().stream().map(BalancedService.Port::port).toList(),
                        cluster.nodesBehind(service)))
                .toList();
    }

    /**
     * Runs the lab's own kubectl as its administrator with this program's own input and outputs.
     *
     * @return its exit code
     */
    public int runKubectl(List<String> words) {
        return cluster.kubectl(words.toArray(String[]::new)).runAttached();
    }

    private Zone zoneOf(String name) {
        return new Zone(
                name, nodes().stream().filter(node -> node.zone().equals(name)).toList());
    }

    /** The lab that stands there, if it is the wanted one and runs. */
    private static Optional<Lab> running(LabOptions wanted) {
        if (!SavedLab.existsIn(wanted.folder())) {
            return Optional.empty();
        }
        var lab = named(wanted.name(), wanted.stateFolder());
        return lab.options.satisfies(wanted) && lab.status().isWhole() ? Optional.of(lab) : Optional.empty();
    }

    private static void checkNamesAreFree(Blueprint plan) {
        for (var namespace : plan.namespaces()) {
            if (namespace.exists()) {
                throw LabProblem.foreign("network namespace", namespace.name(), plan.name());
            }
        }
        if (HostNetwork.hasLink(plan.hostLink())) {
            throw LabProblem.foreign("network link", plan.hostLink(), plan.name());
        }
        if (ControlGroups.ofThisMachine().exists(plan.group())) {
            throw LabProblem.foreign("control group", plan.group(), plan.name());
        }
        Map<String, Subnet> subnets = new TreeMap<>(
                Map.of("node", plan.nodeSubnet(), "pod", plan.podSubnet(), "service", plan.serviceSubnet()));
        subnets.forEach((role, subnet) -> HostNetwork.routeInto(subnet).ifPresent(route -> {
            throw LabProblem.takenSubnet(role, subnet, route);
        }));
    }
}
