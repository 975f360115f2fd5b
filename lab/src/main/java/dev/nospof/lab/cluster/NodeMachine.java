package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.ControlGroups;
import dev.nospof.lab.machine.Daemon;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Ledger;
import dev.nospof.lab.machine.Patience;
import dev.nospof.lab.machine.Processes;
import dev.nospof.lab.machine.RunningProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The machine that a node is: a first process in namespaces of its own, and below it containerd, kubelet, kube-proxy and all pods.
 *
 * <p>When the first process is killed, the kernel kills all the others with it and forgets their mounts. What lies in the node's folder stays, as
 * on a disk.
 */
final class NodeMachine {
    private static final Duration BOOT = Duration.ofMinutes(1);
    private static final Path SOCKET = Path.of("run/containerd/containerd.sock");

    private final Blueprint plan;
    private final Blueprint.NodePlan node;
    private final Ledger ledger;
    private final Programs programs;
    private final ControlGroups groups;

    NodeMachine(Blueprint plan, Blueprint.NodePlan node, Ledger ledger, Programs programs, ControlGroups groups) {
        this.plan = plan;
        this.node = node;
        this.ledger = ledger;
        this.programs = programs;
        this.groups = groups;
    }

    /** Starts the machine and its containerd, ready to take images. */
    void boot() {
        var record = ledger.processFile(node.name());
        NodeFiles.delete(record);
        new Daemon(
                        node.name() + ".power",
                        group("system"),
                        List.of(
                                "nsenter",
                                "--net=" + node.namespace().file(),
                                "unshare",
                                "--mount",
                                "--uts",
                                "--pid",
                                "--fork",
                                "--kill-child",
                                "--propagation",
                                "slave",
                                "/bin/sh",
                                NodeFiles.bootScript(node).toString(),
                                record.toString(),
                                node.name(),
                                node.folder().toString(),
                                plan.folder().resolve("pause").toString()))
                .start(ledger);
        Patience.upTo(BOOT)
                .until(
                        node.name() + " has booted",
                        this::isRunning,
                        () -> Daemon.lastWords(ledger.log(node.name() + ".power")));
        start(NodeProgram.CONTAINERD);
    }

    boolean isRunning() {
        return ledger.process(node.name()).isPresent();
    }

    /** Starts one of its programs, unless it runs; returns when it does. */
    void start(NodeProgram program) {
        if (isRunning(program)) {
            return;
        }
        var words = new ArrayList<>(
                List.of("nsenter", "--target", Long.toString(machine().pid()), "--mount", "--uts", "--net", "--pid"));
        words.addAll(words(program));
        var started = new Daemon(logName(program), group("system"), words).start(ledger);
        awaitItself(program, started);
        if (program == NodeProgram.CONTAINERD) {
            var socket = Path.of("/proc/" + machine().pid() + "/root").resolve(SOCKET);
            Patience.upTo(BOOT)
                    .until(
                            "containerd of " + node.name() + " listens",
                            () -> Files.exists(socket)
                                    && ctr("version").attempt().succeeded(),
                            () -> Daemon.lastWords(ledger.log(logName(program))));
        }
    }

    /** What was started enters the node before it becomes the program. */
    private void awaitItself(NodeProgram program, RunningProcess started) {
        var log = ledger.log(logName(program));
        Patience.upTo(BOOT)
                .until(
                        program.program() + " of " + node.name() + " runs",
                        () -> {
                            if (!started.isRunning()) {
                                throw LabProblem.ended(logName(program), log, Daemon.lastWords(log));
                            }
                            return isRunning(program);
                        },
                        () -> Daemon.lastWords(log));
    }

    /** Kills one of its programs; it stays away until it is started. */
    void kill(NodeProgram program) {
        running(program).forEach(process -> process.signal("KILL"));
        Patience.upTo(Duration.ofSeconds(10))
                .until(program.program() + " of " + node.name() + " has ended", () -> !isRunning(program));
    }

    boolean isRunning(NodeProgram program) {
        return !running(program).isEmpty();
    }

    /** Adds an image to the node's own, from an archive. */
    void load(Path archive) {
        ctr("images", "import", archive.toString())
                .within(Duration.ofMinutes(5))
                .run();
    }

    /** Its images: name, then digest. */
    Map<String, String> images() {
        return ctr("images", "list")
                .run()
                .lines()
                .skip(1)
                .map(line -> line.split(" +", -1))
                .collect(Collectors.toMap(row -> row[0], row -> row[2], (one, other) -> one, TreeMap::new));
    }

    /** Gives one of its images a further name. */
    void name(String image, String alias) {
        ctr("images", "tag", "--force", image, alias).run();
    }

    /** Sends a signal to the first process of a pod's running container; nothing where there is none. */
    void signal(String podUid, String container, String signal) {
        var ids = ctr(
                        "containers",
                        "list",
                        "--quiet",
                        "labels.\"io.kubernetes.pod.uid\"==%s,labels.\"io.kubernetes.container.name\"==%s"
                                .formatted(podUid, container))
                .run()
                .lines()
                .toList();
        ctr("tasks", "list")
                .run()
                .lines()
                .map(line -> line.split(" +", -1))
                .filter(row -> ids.contains(row[0]) && !row[2].equals("STOPPED"))
                .map(row -> row[0])
                .findFirst()
                .ifPresent(id ->
                        ctr("tasks", "kill", "--signal", "SIG" + signal, id).run());
    }

    /** Ends everything on it at once, without a word to anybody; does nothing if it is off. */
    void cutPower() {
        ledger.process(node.name()).ifPresent(first -> {
            var all = Processes.sharing("pid", first);
            first.signal("KILL");
            // The frozen do not die before they are thawed.
            group("").thaw();
            Patience.upTo(Duration.ofSeconds(30))
                    .until(node.name() + " is off", () -> all.stream().noneMatch(RunningProcess::isRunning));
        });
        group("kubepods").remove();
        NodeFiles.delete(ledger.processFile(node.name()));
    }

    void freeze() {
        group("").freeze();
    }

    void thaw() {
        group("").thaw();
    }

    boolean isFrozen() {
        return group("").isFrozen();
    }

    private List<String> words(NodeProgram program) {
        return switch (program) {
            case CONTAINERD ->
                List.of(
                        "containerd",
                        "--config",
                        node.folder().resolve("containerd.toml").toString(),
                        "--log-level",
                        "warn");
            case KUBELET ->
                List.of(
                        programs.kubernetes("kubelet"),
                        "--kubeconfig=" + node.folder().resolve("kubelet.kubeconfig"),
                        "--config=" + node.folder().resolve("kubelet.yaml"),
                        "--hostname-override=" + node.name(),
                        "--node-ip=" + node.address(),
                        "--root-dir=/var/lib/kubelet",
                        "--node-labels=topology.kubernetes.io/region=lab,topology.kubernetes.io/zone=" + node.zone());
            case KUBE_PROXY ->
                // The machine's table of connections is not this node's to size; a node's own loopback needs no
                // services.
                List.of(
                        programs.kubernetes("kube-proxy"),
                        "--kubeconfig=" + node.folder().resolve("kube-proxy.kubeconfig"),
                        "--hostname-override=" + node.name(),
                        "--cluster-cidr=" + plan.podSubnet(),
                        "--proxy-mode=iptables",
                        "--conntrack-max-per-core=0",
                        "--iptables-localhost-nodeports=false");
        };
    }

    private List<RunningProcess> running(NodeProgram program) {
        return ledger.process(node.name()).stream()
                .flatMap(first -> Processes.sharing("pid", first).stream())
                .filter(process -> process.program().equals(program.program()))
                .toList();
    }

    private Command ctr(String... words) {
        var command = new ArrayList<>(List.of(
                "nsenter", "--target", Long.toString(machine().pid()), "--mount", "ctr", "--namespace", "k8s.io"));
        command.addAll(List.of(words));
        return Command.of(command.toArray(String[]::new));
    }

    private RunningProcess machine() {
        return ledger.process(node.name())
                .orElseThrow(() -> LabProblem.ended(node.name(), ledger.log(node.name() + ".power"), "it is off"));
    }

    private ControlGroups.Group group(String member) {
        var path = plan.group(node.name()) + (member.isEmpty() ? "" : "/" + member);
        return member.equals("system") ? groups.make(path) : groups.at(path);
    }

    private String logName(NodeProgram program) {
        return node.name() + "." + program.program();
    }
}
