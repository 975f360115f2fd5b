package dev.nospof.cli;

import dev.nospof.cli.report.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves, or refutes, that no single failure takes a service down. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Prove that no single failure takes a service down, or show which does.",
        description = {
            "",
            "Takes away every pod, node and zone on paper, with pods placed in the worst way that the scheduler may choose.",
            ""
        })
final class ProveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PlanOptions plans;

    @Mixin
    private JudgingOptions judging;

    ProveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var assessments = plans.graphs(terminal).stream().map(judging::assess).toList();
        judging.report(assessments, terminal, assessment -> {
            terminal.out().println(terminal.strong(assessment.graph().toString()));
            terminal.out().println();
            new TextReport(terminal).printProof(assessment);
        });
        var proven = assessments.stream()
                .map(a -> a.proof())
                .allMatch(p ->
                        p.singlePointsOfFailure().isEmpty() && p.capacityGaps().isEmpty());
        return proven ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
