package dev.nospof.drills;

import dev.nospof.drills.DrillReport.Struck;
import dev.nospof.drills.cluster.Cluster;
import dev.nospof.drills.cluster.Workload;
import dev.nospof.drills.fault.Arena;
import dev.nospof.drills.fault.Blow;
import dev.nospof.drills.fault.Fault;
import dev.nospof.drills.load.OpenLoad;
import dev.nospof.drills.means.NodeMeans;
import dev.nospof.drills.means.ProcessMeans;
import dev.nospof.drills.mend.Journal;
import dev.nospof.drills.mend.KubernetesMeans;
import dev.nospof.drills.mend.Means;
import dev.nospof.drills.mend.Mend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Breaks what a plan says can be broken, one thing after the other, while visitors come; measures what they notice, and undoes it.
 *
 * <p><b>Promises:</b> nothing is broken unless the namespaces are marked, the environment is steady and no earlier fault is open; how to undo a fault is on
 * the disk before the fault; whatever happens in this process, what was broken is undone or still stands in the journal.
 * <p><b>Does not promise</b> to undo anything when the process itself is killed: whoever starts it watches it, as the command line does.
 */
public final class Drill {
    private final DrillPlan plan;
    private final Cluster cluster;
    private final NodeMeans nodes;
    private final Optional<ProcessMeans> processes;
    private final Journal journal;
    private final Consumer<String> progress;

    /**
     * @param nodes how nodes are taken away
     * @param processes how containers are reached from outside, where there is a way
     * @param journal where what has to be undone is written down
     * @param progress is told each step
     */
    public Drill(
            DrillPlan plan,
            Cluster cluster,
            NodeMeans nodes,
            Optional<ProcessMeans> processes,
            Journal journal,
            Consumer<String> progress) {
        this.plan = plan;
        this.cluster = cluster;
        this.nodes = nodes;
        this.processes = processes;
        this.journal = journal;
        this.progress = progress;
    }

    /** All who may have to undo something. */
    public static List<Means> means(Cluster cluster, NodeMeans nodes) {
        return List.of(nodes, new KubernetesMeans(cluster.client()));
    }

    /**
     * Drills all faults of the plan.
     *
     * @throws DrillProblem if the environment may not be broken, is not as the plan says, or is not steady
     */
    public DrillReport run() {
        var open = journal.open();
        if (!open.isEmpty()) {
            throw DrillProblem.leftover(
                    journal.file(), open.stream().map(Mend::inWords).toList());
        }
        var unmarked = cluster.unmarked();
        if (!unmarked.isEmpty()) {
            throw DrillProblem.notMarked(unmarked);
        }
        var workloads = workloads();
        try (var load = new OpenLoad(plan.entry(), plan.journeys(), plan.pace().perSecond())) {
            load.start();
            return drill(workloads, load);
        }
    }

    private DrillReport drill(List<Workload> workloads, OpenLoad load) {
        var watch = new Watch(plan, cluster, load, workloads);
        var struck = new ArrayList<Struck>();
        var notDrilled = new TreeMap<String, String>();
        var failed = new TreeMap<String, String>();
        Optional<String> ended = Optional.empty();
        progress.accept("waiting for calm");
        watch.awaitCalmBefore();
        for (var fault : plan.faults()) {
            var blows = blows(fault, workloads, load);
            if (blows.isEmpty()) {
                notDrilled.put(fault.name(), "there is nothing of that kind to break");
            }
            for (var blow : blows) {
                try {
                    struck.add(strike(fault, blow, watch));
                    ended = watch.whyToEnd(struck.get(struck.size() - 1));
                } catch (BlowFailed failure) {
                    failed.put(blow.what(), failure.getMessage());
                    ended = watch.whyNotCalm();
                }
                if (ended.isPresent()) {
                    return report(struck, notDrilled, failed, ended);
                }
            }
        }
        return report(struck, notDrilled, failed, ended);
    }

    private Struck strike(Fault fault, Blow blow, Watch watch) {
        progress.accept(blow.what());
        journal.intend(blow.mends());
        try {
            watch.during(fault, blow);
        } finally {
            journal.mendAll(means(cluster, nodes));
        }
        progress.accept(blow.what() + ", undone");
        return watch.after(fault, blow);
    }

    private List<Blow> blows(Fault fault, List<Workload> workloads, OpenLoad load) {
        var targets = workloads.stream().filter(w -> plan.isTarget(w.id())).toList();
        return fault.blows(new Arena(
                cluster, workloads, targets, cluster.now(), nodes, processes, plan.switches(), load::multiply));
    }

    private DrillReport report(
            List<Struck> struck,
            SortedMap<String, String> notDrilled,
            SortedMap<String, String> failed,
            Optional<String> ended) {
        return new DrillReport(
                plan.environment(), plan.predicted().services(), plan.pace(), struck, notDrilled, failed, ended);
    }

    private List<Workload> workloads() {
        var now = cluster.now();
        return plan.workloads().stream()
                .map(id -> now.workload(id).orElseThrow(() -> DrillProblem.notDeployed(id)))
                .toList();
    }
}
