package dev.nospof.cli;

import dev.nospof.cli.report.Assessment;
import dev.nospof.cli.report.JsonReport;
import dev.nospof.cli.report.JunitReport;
import dev.nospof.cli.report.Report;
import dev.nospof.cli.report.SarifReport;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.availability.Priors;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import dev.nospof.policies.rules.Waivers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a plan is judged against. */
final class JudgingOptions {
    @Mixin
    private ProofSettings proof;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Waivers for objects that can not carry annotations.")
    private Path waivers;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Also write the findings as SARIF 2.1.0.")
    private Path sarif;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Also write the results as JUnit XML, for CI servers.")
    private Path junit;

    /** Says the results in the form asked for, and writes the files asked for. */
    void report(List<Assessment> assessments, Terminal terminal, Consumer<Assessment> inWords) {
        if (sarif != null) {
            AtomicFile.write(sarif, SarifReport.of(assessments));
        }
        if (junit != null) {
            AtomicFile.write(junit, JunitReport.of(assessments));
        }
        if (proof.inWords()) {
            assessments.forEach(inWords);
        } else {
            terminal.out().println(JsonReport.of(assessments));
        }
    }

    /** Tells one result in the form asked for. */
    void tell(Report report, Terminal terminal) {
        proof.tell(report, terminal);
    }

    Priors priors() {
        return proof.priors();
    }

    /** Whether words are wanted, not JSON. */
    boolean inWords() {
        return proof.inWords();
    }

    Assessment assess(ResourceGraph graph) {
        var options = proof.options();
        var site = Site.standard(LocalDate.now(ZoneOffset.UTC)).withZones(options.zones());
        return Assessment.of(
                graph, Rulebook.standard(), waivers == null ? site : site.withWaivers(Waivers.read(waivers)), options);
    }
}
