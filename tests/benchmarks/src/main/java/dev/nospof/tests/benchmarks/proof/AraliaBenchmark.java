package dev.nospof.tests.benchmarks.proof;

import dev.nospof.tests.benchmarks.Benchmark;
import dev.nospof.tests.benchmarks.Child;
import dev.nospof.tests.benchmarks.Report;
import dev.nospof.tests.benchmarks.Table;
import dev.nospof.tests.benchmarks.Times;
import dev.nospof.tests.benchmarks.WrongResult;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts all minimal cut sets of trees that are not ours, and works out their probability, beside SCRAM's best mode for each. */
public final class AraliaBenchmark implements Benchmark {
    private static final int ROUNDS = 3;
    private static final double FIGURES = 1e-4;

    /** What SCRAM solves faster is mostly its start. */
    private static final double WORTH_COMPARING = 0.1;

    private static final Duration UNSOLVED_PATIENCE = Duration.ofSeconds(30);
    private static final String UNSOLVED = "nus9601";
    private static final List<Integer> UNSOLVED_UP_TO = List.of(10, 12, 12, 1172);

    private final AraliaTrees aralia = new AraliaTrees();

    @Override
    public String name() {
        return "proof/aralia";
    }

    @Override
    public List<Table> run(Report report) throws IOException, InterruptedException {
        if (!aralia.areThere()) {
            return List.of(new Table(
                    "Aralia: not measured",
                    List.of("why"),
                    List.of(List.of("the trees are not at " + aralia.folder())),
                    List.of()));
        }
        var total = inTotal(report);
        report.progress(List.of(total));
        var unsolved = unsolved(report);
        report.progress(List.of(total, unsolved));
        return List.of(total, unsolved, besideScram(report, total, unsolved));
    }

    /** All of them in one fresh process, the way a user would meet them. */
    private Table inTotal(Report report) throws IOException, InterruptedException {
        var trees = aralia.solvable();
        var totals = new double[ROUNDS];
        long peak = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var files = Stream.concat(Stream.of("0"), trees.stream().map(tree -> tree.file()
                            .toString()))
                    .toArray(String[]::new);
            var child = Child.java("1g", Duration.ofMinutes(5), SolveFiles.class.getName(), files)
                    .orElseThrow();
            child.output().lines().filter(line -> line.contains(".xml")).forEach(line -> {
                var words = line.split(" ", -1);
                var tree = trees.stream()
                        .filter(one -> one.file().toString().equals(words[0]))
                        .findFirst()
                        .orElseThrow();
                if (Boolean.parseBoolean(words[5])) {
                    check(tree, new BigInteger(words[1]), Double.parseDouble(words[2]));
                }
            });
            WrongResult.unlessEqual(
                    "The number of trees that were solved exactly",
                    (long) trees.size(),
                    child.output().lines().filter(line -> line.endsWith("true")).count());
            totals[round] = child.seconds();
            peak = Math.max(peak, child.megabytes());
        }
        report.figure(
                "Aralia: " + trees.size() + " trees, exact, one process, 1 GB",
                "5 s",
                Times.of(totals).text() + " s, " + peak + " MB");
        return new Table(
                "Aralia: " + trees.size() + " trees in one process",
                List.of("seconds", "MB at most"),
                List.of(List.of(Times.of(totals).text(), Long.toString(peak))),
                List.of("Start of the JVM, reading, all counts, exact probabilities; heap limited to 1 GB."));
    }

    /** In processes of their own, since an order that is too high is only known by not ending. */
    private Table unsolved(Report report) throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        for (int order = 3; order <= 6; order++) {
            var child = Child.java(
                    "1g",
                    UNSOLVED_PATIENCE,
                    SolveFiles.class.getName(),
                    Integer.toString(order),
                    aralia.file(UNSOLVED).toString());
            if (child.isPresent()) {
                WrongResult.unlessEqual(
                        UNSOLVED + " up to order " + order,
                        UNSOLVED_UP_TO.get(order - 3).toString(),
                        child.get().output().split(" ", -1)[1]);
            }
            rows.add(List.of(
                    "≤ " + order,
                    UNSOLVED_UP_TO.get(order - 3).toString(),
                    child.map(it -> Times.seconds(it.seconds())).orElse("> " + UNSOLVED_PATIENCE.toSeconds())));
        }
        report.figure(
                "Aralia " + UNSOLVED + ", whole process, by cumulative order",
                "≤ 6",
                rows.stream().map(row -> row.get(0) + " " + row.get(2) + " s").collect(Collectors.joining(" · ")));
        return new Table(
                "Aralia: " + UNSOLVED + ", which nobody has solved, by cumulative order",
                List.of("order", "cut sets", "seconds, process"),
                rows,
                List.of());
    }

    private Table besideScram(Report report, Table total, Table unsolved) throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        var behind = new ArrayList<String>();
        int compared = 0;
        for (var tree : aralia.solvable()) {
            var read = Ours.read(tree.file());
            // Never less than twice what we take, so that a peer that does not end is behind.
            var patience = longer(
                    report.limit(),
                    Duration.ofMillis(Math.round(Ours.exactly(read).seconds() * 2_000)));
            var best = bestMode(tree, patience);
            var ours = new double[ROUNDS];
            var oursAll = new double[ROUNDS];
            var theirs = new double[ROUNDS];
            var theirsAll = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                var answer = Ours.exactly(read);
                check(tree, answer.count(), answer.probability());
                ours[round] = answer.seconds();
                oursAll[round] = Child.java(
                                "1g",
                                Duration.ofMinutes(5),
                                SolveFiles.class.getName(),
                                "0",
                                tree.file().toString())
                        .orElseThrow()
                        .seconds();
                if (best.isPresent()) {
                    var peer = Scram.solve(tree.file(), best.get().mode(), Scram.EVERY_ORDER, patience.multipliedBy(4))
                            .orElseThrow();
                    theirs[round] = peer.solving();
                    theirsAll[round] = peer.process().seconds();
                }
            }
            rows.add(row(tree, best, ours, oursAll, theirs, theirsAll, patience));
            report.progress(List.of(total, unsolved, beside(rows, report.limit())));
            double our = Times.of(ours).median();
            double their = best.isPresent() ? Times.of(theirs).median() : patience.toSeconds();
            compared += their > WORTH_COMPARING ? 1 : 0;
            if (their > WORTH_COMPARING && their <= our) {
                behind.add(String.format(Locale.ROOT, "%s %.2f : %.2f s", tree.name(), their, our));
            }
        }
        report.figure(
                "Aralia: ahead of " + Scram.version() + "'s best mode where that takes over " + WORTH_COMPARING + " s",
                "all",
                compared - behind.size() + " of " + compared
                        + (behind.isEmpty() ? "" : "; not on " + String.join(", ", behind)));
        return beside(rows, report.limit());
    }

    private static Table beside(List<List<String>> rows, Duration patience) throws IOException, InterruptedException {
        return new Table(
                "Aralia: each tree, " + Scram.version() + " in its best mode",
                List.of(
                        "tree",
                        "cut sets",
                        "ours, solving",
                        "SCRAM, solving",
                        "ratio",
                        "ours, process",
                        "SCRAM, process",
                        "mode"),
                rows,
                List.of(
                        "The peer is given " + patience.toSeconds()
                                + " s a mode, and at least twice as long as ours takes. Seconds: median (least–most) of "
                                + ROUNDS
                                + ", in turns. Solving: cut sets counted and probability worked out, from the tree in memory; ours in a warm JVM, SCRAM by"
                                + " its own account. Process: from its start until the count is printed, the JVM's included; neither lists the sets.",
                        "zbdd and mocus approximate the probability; bdd and ours are exact. Ratio: SCRAM's solving by ours, where SCRAM takes over "
                                + WORTH_COMPARING + " s."));
    }

    private static List<String> row(
            AraliaTrees.Tree tree,
            Optional<Scram.Answer> best,
            double[] ours,
            double[] oursAll,
            double[] theirs,
            double[] theirsAll,
            Duration patience) {
        var our = Times.of(ours);
        var their = Times.of(theirs);
        boolean compare = best.isPresent() && their.median() > WORTH_COMPARING;
        var limit = "> " + patience.toSeconds();
        return List.of(
                tree.name(),
                tree.count().toString(),
                our.text(),
                best.isPresent() ? their.text() : limit,
                best.isEmpty()
                        ? String.format(Locale.ROOT, "> %.1f", patience.toSeconds() / our.median())
                        : compare ? String.format(Locale.ROOT, "%.1f", their.median() / our.median()) : "",
                Times.of(oursAll).text(),
                best.isPresent() ? Times.of(theirsAll).text() : limit,
                best.map(answer -> answer.mode().name().toLowerCase(Locale.ROOT))
                        .orElse("none"));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Optional<Scram.Answer> bestMode(AraliaTrees.Tree tree, Duration patience)
            throws IOException, InterruptedException {
        Optional<Scram.Answer> best = Optional.empty();
        for (var mode : Scram.Mode.values()) {
            // A mode that takes twice as long as another is not the best.
            var longest = best.map(
                            it -> Duration.ofMillis(Math.round(it.process().seconds() * 2_000) + 500))
                    .filter(it -> it.compareTo(patience) < 0)
                    .orElse(patience);
            var answer = Scram.solve(tree.file(), mode, Scram.EVERY_ORDER, longest);
            if (answer.isPresent()
                    && (best.isEmpty() || answer.get().solving() < best.get().solving())) {
                best = answer;
            }
        }
        if (best.isPresent()) {
            WrongResult.unlessEqual(
                    "SCRAM's count for " + tree.name(), tree.count(), best.get().count());
            if (best.get().mode().isExact()) {
                WrongResult.unlessClose(
                        "SCRAM's probability of " + tree.name(),
                        tree.probability(),
                        best.get().probability(),
                        FIGURES);
            }
        }
        return best;
    }

    private static void check(AraliaTrees.Tree tree, BigInteger count, double probability) {
        WrongResult.unlessEqual("The number of cut sets of " + tree.name(), tree.count(), count);
        WrongResult.unlessClose("The probability of " + tree.name(), tree.probability(), probability, FIGURES);
    }
}
