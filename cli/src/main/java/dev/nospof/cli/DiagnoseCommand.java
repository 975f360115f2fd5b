package dev.nospof.cli;

import dev.nospof.cli.report.DiagnosisReport;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.diagnosis.Diagnosis;
import dev.nospof.policies.proof.diagnosis.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks the losses that would explain which services are down and which are up. */
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Say which losses would explain what is seen to be down and up.",
        description = {
            "",
            "Ranks single losses and pairs that take every service that is down and none that is up. It says what would explain it, "
                    + "not that it happened. Exit code 1 if nothing in the plan does.",
            ""
        })
final class DiagnoseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--down",
            paramLabel = "SERVICE",
            split = ",",
            required = true,
            description = "Services that are seen to be down.")
    private List<String> down = new ArrayList<>();

    @Option(names = "--up", paramLabel = "SERVICE", split = ",", description = "Services that are seen to be up.")
    private List<String> up = new ArrayList<>();

    @Mixin
    private PlanOptions plans;

    @Mixin
    private ProofSettings proof;

    DiagnoseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var graphs = plans.graphs(terminal);
        if (graphs.size() != 1) {
            throw Problem.notOnePlan("diagnose", graphs.size());
        }
        var graph = graphs.get(0);
        var report = new DiagnosisReport(graph, down, up, explanations(graph));
        proof.tell(report, terminal);
        return report.explanations().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private List<Explanation> explanations(ResourceGraph graph) {
        try {
            return Diagnosis.of(graph, proof.options(), proof.priors()).explain(down, up);
        } catch (IllegalArgumentException impossible) {
            throw Problem.inThreeLines(impossible);
        }
    }
}
