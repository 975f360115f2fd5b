package dev.nospof.engine.refusal;

import dev.nospof.engine.refusal.NoGraph.Reason;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program itself does that leaves it without a graph. */
public final class ProgramRefusals {
    private ProgramRefusals() {}

    /**
     * The program threw.
     *
     * @param trace the program's own frames, each on a line
     */
    public static NoGraph threw(String program, String trace, Optional<SourceLocation> where) {
        return NoGraph.because(
                Reason.PROGRAM,
                program + ": the program failed.",
                trace.stripTrailing(),
                "What it had declared until then is not all, so none of it is judged.",
                "Fix " + where.map(SourceLocation::toString).orElse("the program") + ", build it and try again.");
    }

    public static NoGraph missingConfiguration(
            String program, String environment, String key, Optional<SourceLocation> where) {
        return NoGraph.because(
                Reason.CONFIGURATION,
                program + ": the program needs configuration '" + key + "', and Pulumi." + environment
                        + ".yaml does not have it." + at(where),
                "What it decides cannot be planned.",
                "Set it:  pulumi config set " + key + " <value> --stack " + environment
                        + "   (with --secret for what must not be shown).");
    }

    public static NoGraph loggedError(String program, List<String> messages) {
        return NoGraph.because(
                Reason.PROGRAM,
                program + ": the program logged " + (messages.size() == 1 ? "an error" : messages.size() + " errors")
                        + ":",
                messages.stream().map(message -> "    " + message).collect(Collectors.joining("\n")),
                "Pulumi would stop there, so its resources are not judged.",
                "Fix what it complains about; for a remark that must not stop a deployment, log a warning instead.");
    }

    public static NoGraph exitedEarly(String program, int status, Optional<SourceLocation> where) {
        return NoGraph.because(
                Reason.PROGRAM,
                program + ": the program called System.exit(" + status + ")" + at(where)
                        + " before its resources were complete.",
                "What it would have declared after that is missing, so nothing is judged.",
                "Throw an exception for an error, or return from the stack's function.");
    }

    public static NoGraph exited(String program, int status, String output) {
        return NoGraph.because(
                Reason.PROGRAM,
                program + ": the program ended with exit status " + status + ".",
                output.isBlank() ? "It said nothing." : output.stripTrailing(),
                "Pulumi would take that for a failure, so its resources are not judged.",
                "Fix what it complains about; a sound program ends with 0.");
    }

    public static NoGraph neverStarted(String program, String mainClass) {
        return NoGraph.because(
                Reason.PROGRAM,
                program + ": " + mainClass + " ended without calling Pulumi.run.",
                "It declared no resources, so there is nothing to judge.",
                "Call Pulumi.run(context -> …) from its main method, or name the right main class.");
    }

    /**
     * The program did not end in time.
     *
     * @param pending what it waits for, a line each
     */
    public static NoGraph hangs(String program, long seconds, List<String> pending) {
        return NoGraph.because(
                Reason.TIME_LIMIT,
                program + ": the program did not end within " + seconds + " s.",
                pending.isEmpty()
                        ? "Nothing that it does could be seen from outside."
                        : pending.stream().map(line -> "    " + line).collect(Collectors.joining("\n")),
                "Without an end its resources are not complete, so none of them is judged.",
                "Mend what it waits for; a program that needs longer is given a higher time limit.");
    }

    public static NoGraph duplicate(
            Urn urn, String type, String name, Optional<SourceLocation> first, Optional<SourceLocation> second) {
        var places = Stream.of(first, second)
                .flatMap(Optional::stream)
                .map(SourceLocation::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        return NoGraph.because(
                Reason.PROGRAM,
                "Two resources of type " + type + " are called '" + name + "'" + (places.isEmpty() ? "" : ": " + places)
                        + ".",
                "Pulumi tells resources apart by type and name (" + urn + "), and would refuse the second.",
                "Give each its own name.");
    }

    public static NoGraph remoteComponent(String type, String name, Optional<SourceLocation> where) {
        return NoGraph.because(
                Reason.PROGRAM,
                "Component '" + name + "' of type " + type + " is built by a provider plugin, not by the program"
                        + at(where) + ".",
                "What the plugin would declare cannot be seen here, and a graph without it would be judged too well.",
                "Judge a real preview instead:  pulumi preview --json > plan.json, then  nospof prove plan.json.");
    }

    public static NoGraph doesNotFit(String program, String what) {
        return NoGraph.because(
                Reason.PROGRAM,
                program + ": the program's version of com.pulumi:pulumi cannot be run in this JVM (" + what + ").",
                "It yields no graph this way.",
                "Let it run in a JVM of its own (Hosting.AUTOMATIC or CHILD_JVM), or use com.pulumi:pulumi 1.36.");
    }

    public static NoGraph interrupted(String program) {
        return NoGraph.because(
                Reason.TIME_LIMIT,
                program + ": running the program was interrupted.",
                "Its resources are not complete, so none of them is judged.",
                "Run it again.");
    }

    private static String at(Optional<SourceLocation> where) {
        return where.map(place -> " (" + place + ")").orElse("");
    }
}
