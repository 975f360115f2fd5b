package dev.nospof.engine;

import dev.nospof.engine.answers.Conversation;
import dev.nospof.engine.answers.LogEntry;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.engine.refusal.ProgramRefusals;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a program came to its end, in the same words whichever way it was hosted.
 *
 * <p>The order in which reasons are looked at is the order in which they cause each other: what the engine refused makes a program
 * throw, what it threw makes it exit.
 *
 * @param failures what it threw, each as printed with its stack trace
 * @param status its exit status
 * @param exitedEarly where the program itself called {@code System.exit} before it was complete, as {@link SourcePaths} reads it
 */
record ProgramEnd(List<String> failures, int status, Optional<String> exitedEarly) {
    /** Config.ConfigMissingException of com.pulumi:pulumi 1.36. */
    private static final Pattern MISSING_CONFIGURATION =
            Pattern.compile("Missing required configuration variable '([^']+)'");

    ProgramEnd {
        failures = List.copyOf(failures);
    }

    /**
     * Returns only if the program declared everything that it meant to.
     *
     * @throws NoGraph otherwise
     */
    void check(ProgramRequest program, Conversation conversation, SourcePaths sources) {
        if (!conversation.refusals().isEmpty()) {
            throw NoGraph.because(conversation.refusals());
        }
        if (exitedEarly.isPresent()) {
            throw ProgramRefusals.exitedEarly(program.title(), status, sources.of(exitedEarly.get()));
        }
        if (!failures.isEmpty()) {
            throw NoGraph.because(failures.stream()
                    .map(failure -> failed(program, failure, sources))
                    .toList());
        }
        var errors = conversation.entries().stream()
                .filter(entry -> entry.level() == LogEntry.Level.ERROR)
                .map(LogEntry::text)
                .toList();
        if (!errors.isEmpty()) {
            throw ProgramRefusals.loggedError(program.title(), errors);
        }
        if (status != 0) {
            throw ProgramRefusals.exited(program.title(), status, lastPrinted(conversation));
        }
    }

    /** Whether it threw because a file was not there. */
    boolean missedAFile() {
        return failures.stream()
                .anyMatch(failure -> failure.contains("java.nio.file.NoSuchFileException")
                        || failure.contains("java.io.FileNotFoundException"));
    }

    private static NoGraph failed(ProgramRequest program, String failure, SourcePaths sources) {
        var trace = UserTrace.of(failure);
        var where = sources.of(trace.where());
        var missing = MISSING_CONFIGURATION.matcher(failure);
        return missing.find()
                ? ProgramRefusals.missingConfiguration(program.title(), program.environment(), missing.group(1), where)
                : ProgramRefusals.threw(program.title(), trace.text(), where);
    }

    /** Enough to see why; the whole is in the run's log. */
    private static String lastPrinted(Conversation conversation) {
        var printed = conversation.entries().stream()
                .filter(entry -> entry.level() == LogEntry.Level.PRINTED)
                .map(LogEntry::text)
                .toList();
        return String.join("\n", printed.subList(Math.max(0, printed.size() - 20), printed.size()));
    }
}
