package dev.nospof.cli;

import dev.nospof.cli.drill.DrillFile;
import dev.nospof.cli.drill.DrillJson;
import dev.nospof.cli.drill.DrillJunit;
import dev.nospof.cli.drill.DrillText;
import dev.nospof.cli.drill.Guardian;
import dev.nospof.cli.drill.Journals;
import dev.nospof.cli.drill.NodeWays;
import dev.nospof.cli.drill.Workloads;
import dev.nospof.components.model.Durations;
import dev.nospof.drills.Drill;
import dev.nospof.drills.DrillPlan;
import dev.nospof.drills.DrillProblem;
import dev.nospof.drills.DrillReport;
import dev.nospof.drills.Pace;
import dev.nospof.drills.cluster.Cluster;
import dev.nospof.drills.fault.Fault;
import dev.nospof.drills.fault.Faults;
import dev.nospof.drills.load.Journey;
import dev.nospof.drills.mend.Journal;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Breaks a running environment and holds what is measured against the proof. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Break the running environment, and put the measured recovery beside the predicted one.",
        description = {
            "",
            "Only where namespaces carry the label nospof.dev/drills=allowed. All is undone, also when the drill is killed. "
                    + "Exit code 1: reality was worse than the proof.",
            ""
        })
final class DrillCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PlanOptions plans;

    @Option(
            names = "--faults",
            paramLabel = "FAULT",
            split = ",",
            description = "What to break. Default: ${DEFAULT-VALUE}.")
    private List<String> faults = List.of("pod", "node", "zone", "drain", "rollout", "bad-rollout");

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Workloads to break. Default: all.")
    private List<String> only = List.of();

    @Option(names = "--list", description = "Say what can be broken, and end.")
    private boolean list;

    @Option(names = "--kubeconfig", paramLabel = "FILE", description = "The cluster. Default: kubectl's, or the lab's.")
    private Path kubeconfig;

    @Option(names = "--by", paramLabel = "WAY", description = "How nodes go: lab, lab:NAME, evict, kind.")
    private String by;

    @Option(names = "--entry", paramLabel = "URL", description = "The way in. Default: a LoadBalancer's address.")
    private URI entry;

    @Option(names = "--settings", paramLabel = "FILE", description = "Instead of Drill.<env>.yaml.")
    private Path settings;

    @Option(names = "--rate", paramLabel = "N", description = "Requests a second. Default: the file's, or 50.")
    private Double rate;

    @Option(names = "--calm", paramLabel = "TIME", description = "Time without loss before, after. Default: 10s.")
    private String calm = "10s";

    @Option(names = "--hold", paramLabel = "TIME", description = "How long an unpredicted fault lasts. Default: 60s.")
    private String hold = "60s";

    @Option(names = "--wait", paramLabel = "TIME", description = "Longest wait for steadiness. Default: 5m.")
    private String longestWait = "5m";

    @Option(
            names = "--most-lost",
            paramLabel = "PERCENT",
            description = "Losing more ends the drill. Default: ${DEFAULT-VALUE}.")
    private int mostLost = Pace.DEFAULT.mostLostPercent();

    @Option(names = "--slack", paramLabel = "N", description = "So many times as slow is no finding. Default: 1.")
    private int slack = Pace.DEFAULT.slack();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private Format format = Format.text;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit XML.")
    private Path junit;

    @Option(names = "--mend", description = "Undo what an earlier drill left broken, and end.")
    private boolean mend;

    @Option(names = "--guard", hidden = true, paramLabel = "JOURNAL")
    private Path guarded;

    DrillCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (list) {
            Faults.all().forEach(fault -> terminal.out().printf("%-18s%s%n", fault.name(), fault.inWords()));
            return ExitCode.CLEAN;
        }
        return guarded == null ? drill() : guard();
    }

    private int drill() {
        var chosen = Faults.named(faults);
        var graph = graph();
        var file = settings(graph);
        var ways = NodeWays.of(Optional.ofNullable(by), file);
        var config = Optional.ofNullable(kubeconfig).or(ways::kubeconfig);
        try (var cluster = Cluster.at(config, new TreeSet<>(Workloads.namespaces(graph)))) {
            var journal = Journals.of(cluster.address());
            if (mend) {
                return mend(cluster, ways, journal);
            }
            var report = run(plan(graph, file, chosen, cluster), cluster, ways, journal, config);
            terminal.done();
            say(report);
            return report.isWorse() ? ExitCode.FINDINGS : report.failed().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
        }
    }

    private DrillReport run(DrillPlan plan, Cluster cluster, NodeWays ways, Journal journal, Optional<Path> config) {
        var words = new ArrayList<>(List.of("drill", "--guard", journal.file().toString(), "--by", ways.name()));
        config.ifPresent(path -> words.addAll(List.of("--kubeconfig", path.toString())));
        var drill = new Drill(plan, cluster, ways.on().apply(cluster), ways.processes(), journal, this::progress);
        return Guardian.over(words, drill::run);
    }

    private void progress(String step) {
        if (terminal.progress()) {
            terminal.doing(step);
        } else {
            terminal.err().println(step);
        }
    }

    private int mend(Cluster cluster, NodeWays ways, Journal journal) {
        var open = journal.open();
        journal.mendAll(Drill.means(cluster, ways.on().apply(cluster)));
        open.forEach(undone -> terminal.out().println("undone: " + undone.inWords()));
        terminal.out().println(open.isEmpty() ? "Nothing was left broken." : "All is undone.");
        return ExitCode.CLEAN;
    }

    /** Stands guard over another process: its end is the end of our input. */
    private int guard() {
        var ways = NodeWays.of(Optional.ofNullable(by), DrillFile.NONE);
        var journal = new Journal(guarded);
        try (var cluster = Cluster.at(Optional.ofNullable(kubeconfig).or(ways::kubeconfig), new TreeSet<>())) {
            terminal.out().println(Guardian.READY);
            terminal.out().flush();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
            return journal.open().isEmpty() ? ExitCode.CLEAN : mend(cluster, ways, journal);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The guardian can not read its input.", unreadable);
        }
    }

    private DrillPlan plan(ResourceGraph graph, DrillFile file, List<Fault> chosen, Cluster cluster) {
        var matrix = Proof.of(graph).matrix();
        var way = Optional.ofNullable(entry)
                .or(() -> file.entry().map(URI::create))
                .or(cluster::entry)
                .orElseThrow(DrillProblem::noEntry);
        var journeys = file.journeys().isEmpty()
                ? List.of(Journey.get(
                        "front page",
                        matrix.services().isEmpty() ? "" : matrix.services().get(0),
                        "/"))
                : file.journeys();
        var pace = Pace.DEFAULT
                .withRate(rate != null ? rate : file.rate().orElse(Pace.DEFAULT.perSecond()))
                .withCalm(time("--calm", calm))
                .withHold(time("--hold", hold))
                .withLongestWait(time("--wait", longestWait))
                .withMostLostPercent(mostLost)
                .withSlack(slack);
        return new DrillPlan(
                graph.project() + " · " + graph.stack(),
                matrix,
                Workloads.ids(graph),
                Set.copyOf(only),
                file.switches(),
                way,
                journeys,
                chosen,
                pace);
    }

    private ResourceGraph graph() {
        var graphs = plans.graphs(terminal);
        if (graphs.size() != 1) {
            throw Problem.notOnePlan("drill", graphs.size());
        }
        return graphs.get(0);
    }

    private DrillFile settings(ResourceGraph graph) {
        if (settings != null) {
            return DrillFile.read(settings);
        }
        return plans.folder()
                .map(folder -> folder.resolve("Drill." + graph.stack() + ".yaml"))
                .filter(Files::exists)
                .map(DrillFile::read)
                .orElse(DrillFile.NONE);
    }

    private static Duration time(String option, String text) {
        return Durations.parse(text)
                .orElseThrow(() -> DrillProblem.badOption(
                        option, "'" + text + "'", "a time such as 10s or 2m", "It is not known how long to wait."));
    }

    private void say(DrillReport report) {
        if (junit != null) {
            AtomicFile.write(junit, DrillJunit.of(report));
        }
        terminal.out().println(format == Format.text ? DrillText.of(report, terminal) : DrillJson.of(report));
    }
}
