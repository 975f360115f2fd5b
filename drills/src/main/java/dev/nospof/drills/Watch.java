package dev.nospof.drills;

import dev.nospof.drills.DrillReport.Cell;
import dev.nospof.drills.DrillReport.Struck;
import dev.nospof.drills.cluster.Cluster;
import dev.nospof.drills.cluster.Snapshot;
import dev.nospof.drills.cluster.Workload;
import dev.nospof.drills.fault.Blow;
import dev.nospof.drills.fault.Fault;
import dev.nospof.drills.load.LoadRecord.Tally;
import dev.nospof.drills.load.OpenLoad;
import dev.nospof.drills.load.Recalled;
import dev.nospof.drills.verdict.Measured;
import dev.nospof.drills.verdict.Prediction;
import dev.nospof.drills.verdict.Verdict;
import dev.nospof.policies.proof.recovery.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Watches an environment while something is broken: its pods twice a second, its visitors all the time. One fault at a time. */
final class Watch {
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final int HUNDRED = 100;

    private final DrillPlan plan;
    private final Cluster cluster;
    private final OpenLoad load;
    private final List<Workload> workloads;

    /** When each workload, by its id, was last seen without all its pods; since the load began. */
    private final TreeMap<String, Duration> lastSeenShort = new TreeMap<>();

    private Duration struckAt = Duration.ZERO;
    private Duration endedAt = Duration.ZERO;

    Watch(DrillPlan plan, Cluster cluster, OpenLoad load, List<Workload> workloads) {
        this.plan = plan;
        this.cluster = cluster;
        this.load = load;
        this.workloads = workloads;
    }

    /**
     * Waits until the environment is steady and its visitors lose nothing.
     *
     * @throws DrillProblem if it does not get there
     */
    void awaitCalmBefore() {
        var since = load.elapsed();
        if (!becameCalm(since)) {
            var unrest = cluster.now().unrest();
            if (!unrest.isEmpty()) {
                throw DrillProblem.notSteady(unrest, plan.pace().longestWait());
            }
            var lost = load.record().of(since, load.elapsed());
            throw DrillProblem.losesAlready(
                    lost.lost() + " of " + lost.sent(), lost.reasons().toString());
        }
    }

    /** Strikes, and watches until all is whole and calm again or the predicted time is over. */
    void during(Fault fault, Blow blow) {
        lastSeenShort.clear();
        struckAt = load.elapsed();
        var striking = CompletableFuture.runAsync(blow.strike());
        var expected = expected(fault);
        var promised = promised(fault);
        var longest = expected.multipliedBy(plan.pace().slack()).plus(grace());
        while (true) {
            glance(blow);
            var now = load.elapsed();
            var lasted = now.minus(struckAt);
            var calmSince = now.minus(plan.pace().calm());
            // What the plan does not bring back while the fault lasts is not waited for on a slow machine's account.
            boolean back = isQuietSince(calmSince, workloads)
                    || (lasted.compareTo(expected.plus(grace())) > 0 && isQuietSince(calmSince, promised));
            boolean over = striking.isDone() && lasted.compareTo(grace()) > 0 && back;
            if (over || lasted.compareTo(longest) > 0 || costsTooMuch(struckAt)) {
                break;
            }
            pause();
        }
        await(striking);
        endedAt = load.elapsed();
    }

    /** Waits, after all is undone, until everything is as before, and compares. */
    Struck after(Fault fault, Blow blow) {
        var undoneAt = load.elapsed();
        boolean calm = becameCalm(undoneAt);
        var until = load.elapsed();
        var recalled = load.recall(plan.pace().longestWait());
        var cells = new TreeMap<String, Cell>();
        for (var service : plan.predicted().services()) {
            cells.put(service, cell(fault, service, until, recalled.getOrDefault(service, Recalled.NOTHING)));
        }
        return new Struck(
                fault.name(),
                blow.what(),
                endedAt.minus(struckAt),
                calm ? Optional.of(until.minus(undoneAt).minus(plan.pace().calm())) : Optional.empty(),
                cells,
                load.record().of(struckAt, until));
    }

    /** Why the drill must not go on after a blow that failed: it may have struck after all. */
    Optional<String> whyNotCalm() {
        return becameCalm(load.elapsed())
                ? Optional.empty()
                : Optional.of("The environment was not steady again: "
                        + String.join("; ", cluster.now().unrest()));
    }

    /** Why the drill must not go on after this. */
    Optional<String> whyToEnd(Struck struck) {
        if (struck.steadyAfter().isEmpty()) {
            return Optional.of("The environment was not steady again "
                    + plan.pace().longestWait().toSeconds()
                    + " s after '" + struck.what() + "' was undone: "
                    + String.join("; ", cluster.now().unrest()));
        }
        return isTooMuch(struck.all())
                ? Optional.of("'" + struck.what() + "' lost " + struck.all().lost() + " of "
                        + struck.all().sent() + " requests, more than the "
                        + plan.pace().mostLostPercent()
                        + " % that a drill may cost")
                : Optional.empty();
    }

    private Cell cell(Fault fault, String service, Duration until, Recalled recalled) {
        var predicted = predicted(fault, service);
        boolean visited = plan.journeys().stream().anyMatch(j -> j.service().equals(service));
        var requests = visited ? Optional.of(load.record().of(service, struckAt, until)) : Optional.<Tally>empty();
        var measured = new Measured(requests, fullRedundancy(service), endedAt.minus(struckAt), recalled);
        return new Cell(
                predicted, measured, Verdict.of(predicted, measured, plan.pace().slack()));
    }

    private Optional<Prediction> predicted(Fault fault, String service) {
        return fault.standsFor().stream()
                .flatMap(kind -> plan.predicted().row(kind).stream())
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.answers().get(service))
                        .map(answer ->
                                new Prediction(answer, row.redundancy().getOrDefault(service, Recovery.NOTHING_LOST))));
    }

    private Optional<Duration> fullRedundancy(String service) {
        var own = workloads.stream().filter(w -> w.name().equals(service)).toList();
        var latest = own.stream()
                .flatMap(w -> Optional.ofNullable(lastSeenShort.get(w.id())).stream())
                .max(Duration::compareTo);
        var tooLate = endedAt.minus(GLANCE.multipliedBy(3));
        return own.isEmpty() || latest.filter(t -> t.compareTo(tooLate) > 0).isPresent()
                ? Optional.empty()
                : Optional.of(latest.map(t -> t.minus(struckAt).plus(GLANCE)).orElse(Duration.ZERO));
    }

    /** How long the fault may last on the machines that it was planned for: as long as the slowest service may take, or as long as was asked for. */
    private Duration expected(Fault fault) {
        return plan.predicted().services().stream()
                .flatMap(service -> predicted(fault, service).stream())
                .flatMap(prediction -> prediction.fullRedundancy().stream())
                .max(Duration::compareTo)
                .filter(time -> !time.isZero())
                .orElse(plan.pace().hold());
    }

    /** Time to see that all is calm, after all is back. */
    private Duration grace() {
        return plan.pace().calm().multipliedBy(2);
    }

    /** Those that have their pods again while the fault lasts, as the plan has it; all where it says nothing of the fault. */
    private List<Workload> promised(Fault fault) {
        var known = workloads.stream()
                .filter(workload -> predicted(fault, workload.name())
                        .flatMap(Prediction::fullRedundancy)
                        .isPresent())
                .toList();
        return known.isEmpty() ? workloads : known;
    }

    private void glance(Blow blow) {
        var asked = load.elapsed();
        look().ifPresent(snapshot -> {
            for (var before : workloads) {
                var after = snapshot.workload(before.id());
                if (after.isEmpty() || !isBack(snapshot, after.get(), before.wanted(), blow)) {
                    lastSeenShort.put(before.id(), asked);
                }
            }
        });
    }

    private static boolean isBack(Snapshot snapshot, Workload workload, int wanted, Blow blow) {
        return snapshot.up(workload, blow.lost()) >= wanted
                && (blow.goal() != Blow.Goal.ROLLED_OUT || workload.rolledOut());
    }

    /** What runs now; empty if the API server did not say, which of a broken environment is no wonder. */
    private Optional<Snapshot> look() {
        try {
            return Optional.of(cluster.now());
        } catch (DrillProblem silent) {
            return Optional.empty();
        }
    }

    private boolean isQuietSince(Duration moment, List<Workload> of) {
        return of.stream()
                        .flatMap(workload -> Optional.ofNullable(lastSeenShort.get(workload.id())).stream())
                        .noneMatch(t -> t.compareTo(moment) > 0)
                && load.record().of(moment, load.elapsed()).lost() == 0;
    }

    /** Whether, from this moment on, there came a time in which nothing was amiss and nothing lost. */
    private boolean becameCalm(Duration since) {
        var amiss = since;
        while (load.elapsed().minus(since).compareTo(plan.pace().longestWait()) < 0) {
            if (look().map(snapshot -> !snapshot.unrest().isEmpty()).orElse(true)) {
                amiss = load.elapsed();
            }
            var calmSince = load.elapsed().minus(plan.pace().calm());
            if (amiss.compareTo(calmSince) <= 0
                    && load.record().of(calmSince, load.elapsed()).lost() == 0) {
                return true;
            }
            pause();
        }
        return false;
    }

    private boolean costsTooMuch(Duration from) {
        var all = load.record().of(from, load.elapsed());
        var enoughToTell = plan.pace().perSecond() * plan.pace().calm().toSeconds();
        return all.sent() > enoughToTell && isTooMuch(all);
    }

    private boolean isTooMuch(Tally all) {
        return (long) all.lost() * HUNDRED > (long) all.sent() * plan.pace().mostLostPercent();
    }

    private static void await(CompletableFuture<Void> striking) {
        try {
            striking.join();
        } catch (CompletionException failed) {
            throw new BlowFailed(failed.getCause());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drill was stopped", stopped);
        }
    }
}
