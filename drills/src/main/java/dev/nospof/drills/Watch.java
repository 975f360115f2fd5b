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
import dev.nospof.drills.verdict.Measured;
import dev.nospof.drills.verdict.Verdict;
import dev.nospof.policies.proof.answer.Answer;
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
        var patience = patience(fault);
        var calm = plan.pace().calm();
        while (true) {
            glance(blow);
            var now = load.elapsed();
            var lasted = now.minus(struckAt);
            boolean over =
                    striking.isDone() && lasted.compareTo(calm.multipliedBy(2)) > 0 && isQuietSince(now.minus(calm));
            if (over || lasted.compareTo(patience) > 0 || costsTooMuch(struckAt)) {
                break;
            }
            pause();
        }
        await(fault, blow, striking);
        endedAt = load.elapsed();
    }

    /** Waits, after all is undone, until everything is as before, and compares. */
    Struck after(Fault fault, Blow blow) {
        var undoneAt = load.elapsed();
        boolean calm = becameCalm(undoneAt);
        var until = load.elapsed();
        var cells = new TreeMap<String, Cell>();
        for (var service : plan.predicted().services()) {
            cells.put(service, cell(fault, service, until));
        }
        return new Struck(
                fault.name(),
                blow.what(),
                endedAt.minus(struckAt),
                calm ? Optional.of(until.minus(undoneAt).minus(plan.pace().calm())) : Optional.empty(),
                cells,
                load.record().of(struckAt, until));
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

    private Cell cell(Fault fault, String service, Duration until) {
        var predicted = predicted(fault, service);
        boolean visited = plan.journeys().stream().anyMatch(j -> j.service().equals(service));
        var requests = visited ? Optional.of(load.record().of(service, struckAt, until)) : Optional.<Tally>empty();
        var measured = new Measured(requests, fullRedundancy(service), endedAt.minus(struckAt));
        return new Cell(predicted, measured, Verdict.of(predicted, measured));
    }

    private Optional<Answer> predicted(Fault fault, String service) {
        return fault.standsFor()
                .flatMap(plan.predicted()::row)
                .flatMap(row -> Optional.ofNullable(row.answers().get(service)));
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

    /** How long the fault may last: as long as the slowest service may take, or as long as was asked for. */
    private Duration patience(Fault fault) {
        var slowest = plan.predicted().services().stream()
                .flatMap(service -> predicted(fault, service).stream())
                .flatMap(answer -> Verdict.fullRedundancy(answer).stream())
                .max(Duration::compareTo);
        var grace = plan.pace().calm().multipliedBy(2);
        return slowest.filter(time -> !time.isZero()).orElse(plan.pace().hold()).plus(grace);
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

    private boolean isQuietSince(Duration moment) {
        return lastSeenShort.values().stream().noneMatch(t -> t.compareTo(moment) > 0)
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

    private static void await(Fault fault, Blow blow, CompletableFuture<Void> striking) {
        try {
            striking.join();
        } catch (CompletionException failed) {
            throw DrillProblem.failed(
                    fault.name(), blow.what(), String.valueOf(failed.getCause().getMessage()));
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
