package dev.nospof.cli;

import dev.nospof.cli.report.TextReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Judges plans by the rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Judge plans or plain manifests by the rules.",
        description = {
            "",
            "Says which rules are broken, where, and how to mend it. What only deployment will tell is undecided, not passed.",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PlanOptions plans;

    @Mixin
    private JudgingOptions judging;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var assessments = plans.graphs(terminal).stream().map(judging::assess).toList();
        judging.report(assessments, terminal, assessment -> {
            terminal.out().println(terminal.strong(assessment.graph().toString()));
            new TextReport(terminal).printRules(assessment);
        });
        return assessments.stream().allMatch(a -> a.broken().isEmpty()) ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
