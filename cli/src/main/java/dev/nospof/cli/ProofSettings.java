package dev.nospof.cli;

import dev.nospof.cli.report.Report;
import dev.nospof.components.model.Durations;
import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.availability.Priors;
import dev.nospof.policies.proof.availability.PriorsFile;
import dev.nospof.policies.rules.Site;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What the proof takes as given, and how it is told. */
final class ProofSettings {
    @Option(
            names = "--zones",
            paramLabel = "N",
            description = "Zones of the environment, where a workload does not say it (nospof.dev/zones). Default: 3.")
    private int zones = Site.DEFAULT_ZONES;

    @Option(
            names = "--tolerance",
            paramLabel = "TIME",
            description = "How long a service may be away before it counts as down: 90s, 2m. Default: 1m.")
    private String tolerance = "1m";

    @Option(
            names = "--region-tolerance",
            paramLabel = "TIME",
            description = "The same for a lost region. Default: 10m.")
    private String regionTolerance = "10m";

    @Option(
            names = "--priors",
            paramLabel = "FILE",
            description = "How much of the time a pod, a node … is away, as you measured it.")
    private Path priors;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private Format format = Format.text;

    /** Tells a result in the form that was asked for. */
    void tell(Report report, Terminal terminal) {
        report.tell(terminal, format);
    }

    /** Whether words are wanted, not JSON. */
    boolean inWords() {
        return format == Format.text;
    }

    /** How much of the time each thing is away: the published figures, and those of one's own in their place. */
    Priors priors() {
        try {
            return priors == null ? Priors.PUBLISHED : PriorsFile.read(priors);
        } catch (IllegalArgumentException | WrongKind | NotYetKnown notUnderstood) {
            throw Problem.badPriors(priors, notUnderstood);
        }
    }

    /** What the proof takes as given. */
    ProofOptions options() {
        if (zones < 1 || zones > 99) {
            throw Problem.badZones(zones);
        }
        return ProofOptions.DEFAULTS
                .withZones(zones)
                .withTolerance(time("--tolerance", tolerance, "1m"))
                .withToleranceOfRegions(time("--region-tolerance", regionTolerance, "10m"));
    }

    private static Duration time(String option, String given, String otherwise) {
        return Durations.parse(given).orElseThrow(() -> Problem.badTolerance(option, given, otherwise));
    }
}
