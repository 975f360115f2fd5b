package dev.nospof.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stack trace as the program's author wants it: the messages, the causes, and the frames that are the author's.
 *
 * @param text each line of it; frames are indented
 * @param where the nearest frame: class, file and line, as {@link SourcePaths} reads them; empty when there is none
 */
record UserTrace(String text, String where) {
    private static final Pattern FRAME =
            Pattern.compile("\\s*(?:\\[CIRCULAR REFERENCE.*|at (?:\\S*/)?([\\w.$<>]+)\\.[\\w$<>]+\\((.*)\\))");
    private static final Pattern ELIDED = Pattern.compile("\\s*\\.\\.\\. \\d+ (?:more|common frames omitted)");
    private static final Pattern PLACE = Pattern.compile("(.+):(\\d+)");
    private static final Pattern WRAPPER =
            Pattern.compile("(?:Caused by: )?java\\.util\\.concurrent\\.(?:Completion|Execution)Exception(?::.*)?");
    private static final List<String> MACHINERY = List.of(
            "com.pulumi.",
            "dev.nospof.engine.",
            "dev.nospof.components.",
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "com.google.common.",
            "kotlin.",
            "scala.");

    /** Trims what {@code printStackTrace} wrote. */
    static UserTrace of(String printed) {
        var lines = new ArrayList<String>();
        var where = "";
        for (var line : printed.lines().toList()) {
            var frame = FRAME.matcher(line);
            if (frame.matches()) {
                if (frame.group(1) != null && ofTheProgram(frame.group(1))) {
                    lines.add("    " + line.strip());
                    where = where.isEmpty() ? place(frame).orElse("") : where;
                }
            } else if (!ELIDED.matcher(line).matches()) {
                lines.add(line);
            }
        }
        return new UserTrace(String.join("\n", unwrapped(lines)), where);
    }

    /** Futures wrap what a program threw; the wrapping says nothing that the cause does not. */
    private static List<String> unwrapped(List<String> lines) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var causeFollows = i + 1 < lines.size() && lines.get(i + 1).startsWith("Caused by: ");
            if (!(causeFollows && WRAPPER.matcher(lines.get(i)).matches())) {
                kept.add(lines.get(i));
            }
        }
        if (!kept.isEmpty() && kept.get(0).startsWith("Caused by: ")) {
            kept.set(0, kept.get(0).substring("Caused by: ".length()));
        }
        return kept;
    }

    private static boolean ofTheProgram(String className) {
        return MACHINERY.stream().noneMatch(className::startsWith);
    }

    private static Optional<String> place(Matcher frame) {
        var place = PLACE.matcher(frame.group(2));
        return place.matches()
                ? Optional.of(frame.group(1) + " " + place.group(1) + " " + place.group(2))
                : Optional.empty();
    }
}
