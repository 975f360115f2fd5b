package dev.nospof.cli;

import dev.nospof.cli.report.Assessment;
import dev.nospof.cli.report.ComparisonReport;
import dev.nospof.cli.report.FaultTreeReport;
import dev.nospof.cli.report.TextReport;
import dev.nospof.policies.graph.read.Plans;
import dev.nospof.policies.proof.solver.Limits;
import dev.nospof.policies.proof.solver.OpenPsa;
import dev.nospof.policies.proof.solver.Solver;
import dev.nospof.policies.proof.solver.UnreadableFaultTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves, or refutes, that no single failure takes a service down. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Prove that no single failure takes a service down, or show which does.",
        description = {
            "",
            "Takes away every pod, node and zone on paper, singly and in pairs, with pods placed in the worst way that the scheduler may "
                    + "choose.",
            ""
        })
final class ProveCommand implements Callable<Integer> {
    private static final int LARGEST_ORDER = 6;

    private final Terminal terminal;

    @Mixin
    private PlanOptions plans;

    @Mixin
    private JudgingOptions judging;

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "How many losses at once are looked at, 1 to 6. Default: 2; for a fault tree, all.")
    private Integer order;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "What else than single points ends with exit code 1: pair, undecided.")
    private Set<FailOn> failOn = EnumSet.of(FailOn.single);

    @Option(
            names = "--compare",
            paramLabel = "OLD",
            description = "Say what changed since this plan; exit code 1 if anything got worse.")
    private Path old;

    @Option(names = "--fault-tree", paramLabel = "FILE", description = "Solve a fault tree (Open-PSA XML) instead.")
    private Path faultTree;

    ProveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (order != null && (order < 1 || order > LARGEST_ORDER)) {
            throw Problem.badOrder(order);
        }
        if (faultTree != null) {
            return solve();
        }
        return old == null ? prove() : compare();
    }

    private int prove() {
        var assessments = plans.graphs(terminal).stream()
                .map(judging::assess)
                .map(a -> a.deeper(order == null ? 2 : order, judging.priors()))
                .toList();
        judging.report(assessments, terminal, assessment -> {
            terminal.out().println(terminal.strong(assessment.graph().toString()));
            terminal.out().println();
            new TextReport(terminal).printProof(assessment);
        });
        return exit(assessments.stream().anyMatch(this::fails));
    }

    private boolean fails(Assessment assessment) {
        var proof = assessment.proof();
        return !proof.singlePointsOfFailure().isEmpty()
                || !proof.capacityGaps().isEmpty()
                || (failOn.contains(FailOn.pair) && !proof.pairs().isEmpty())
                || (failOn.contains(FailOn.undecided) && !proof.undecided().isEmpty());
    }

    private int compare() {
        var now = plans.graphs(terminal);
        if (now.size() != 1) {
            throw Problem.notOnePlan("--compare", now.size());
        }
        var report = new ComparisonReport(judging.assess(Plans.read(old)), judging.assess(now.get(0)));
        judging.tell(report, terminal);
        return exit(report.isWorse());
    }

    private int solve() {
        try (var xml = Files.newInputStream(faultTree)) {
            var tree = OpenPsa.read(xml);
            var solution = Solver.solve(tree, order == null ? Limits.NONE : Limits.order(order));
            var report = new FaultTreeReport(faultTree.getFileName().toString(), tree, solution);
            judging.tell(report, terminal);
            return exit(report.count(1) > 0 || (failOn.contains(FailOn.pair) && report.count(2) > 0));
        } catch (IOException unreadable) {
            throw Problem.unreadable(faultTree, unreadable);
        } catch (UnreadableFaultTree wrong) {
            throw Problem.unreadableTree(faultTree, wrong);
        }
    }

    private static int exit(boolean found) {
        return found ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
