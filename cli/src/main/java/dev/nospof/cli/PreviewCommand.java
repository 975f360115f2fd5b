package dev.nospof.cli;

import dev.nospof.cli.report.Assessment;
import dev.nospof.cli.report.HtmlReport;
import dev.nospof.cli.report.TextReport;
import dev.nospof.policies.cost.PriceList;
import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.WrongKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the project's program for each environment, judges and proves what it declares, writes the report. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show what the loss of any pod, node or zone does to each service.",
        description = {
            "",
            "Runs the project's Pulumi program in the embedded engine, once for each environment, judges the plan by all rules, "
                    + "proves it, and writes a page for each environment.",
            ""
        })
final class PreviewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOptions project;

    @Mixin
    private JudgingOptions judging;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where the pages go. Default: target/nospof in the project's folder.")
    private Path report;

    @Option(names = "--cost", description = "Also say what it costs by list price, and what of that is redundancy.")
    private boolean cost;

    @Option(names = "--prices", paramLabel = "FILE", description = "Prices in place of the published ones; as --cost.")
    private Path prices;

    PreviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        var priced = prices();
        var assessments = Programs.graphs(project, terminal).stream()
                .map(graph -> assess(graph, priced))
                .toList();
        var folder = report == null ? project.project().folder().resolve("target/nospof") : report;
        assessments.forEach(a -> AtomicFile.write(page(folder, a), HtmlReport.of(a, title(a))));
        judging.report(assessments, terminal, a -> {
            new TextReport(terminal).print(a, title(a));
            terminal.out().println(terminal.faint("Report: " + page(folder, a)));
            terminal.out().println();
        });
        if (judging.inWords()) {
            terminal.out().println(closing(assessments, System.nanoTime() - start));
        }
        return assessments.stream().allMatch(Assessment::isClean) ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Assessment assess(ResourceGraph graph, Optional<PriceList> priced) {
        var assessment = judging.assess(graph).deeper(2, judging.priors());
        return priced.map(assessment::priced).orElse(assessment);
    }

    private Optional<PriceList> prices() {
        try {
            return prices != null
                    ? Optional.of(PriceList.read(prices))
                    : cost ? Optional.of(PriceList.PUBLISHED) : Optional.empty();
        } catch (IllegalArgumentException | WrongKind | NotYetKnown notUnderstood) {
            throw Problem.badPrices(prices, notUnderstood);
        }
    }

    private static Path page(Path folder, Assessment assessment) {
        return folder.resolve(assessment.graph().stack() + ".html");
    }

    /** {@code shop · prod · 3 zones · 214 resources · 4 services} */
    private static String title(Assessment assessment) {
        var graph = assessment.graph();
        return String.join(
                " · ",
                graph.project(),
                graph.stack(),
                graph.resources().size() + " resources",
                assessment.proof().matrix().services().size() + " services");
    }

    private String closing(List<Assessment> assessments, long nanoseconds) {
        var wrong = assessments.stream().filter(a -> !a.isClean()).count();
        var environments = assessments.size() + (assessments.size() == 1 ? " environment" : " environments");
        var took = String.format(Locale.ROOT, " (%.1f s)", nanoseconds / 1e9);
        return wrong == 0
                ? terminal.good(environments + " judged and proven, nothing found") + took
                : terminal.bad(environments + " judged, " + wrong + " with findings") + took;
    }
}
