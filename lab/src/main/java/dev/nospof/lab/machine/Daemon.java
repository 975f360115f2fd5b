package dev.nospof.lab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that goes on running after the command that started it has ended.
 *
 * <p>It writes its number and start time into the ledger before it becomes the program, so there is no moment at which it runs unrecorded.
 *
 * @param name what the ledger and the log call it
 * @param group the control group that it joins, with all that it starts
 * @param words the program and its arguments
 */
public record Daemon(String name, ControlGroups.Group group, List<String> words) {
    private static final Duration START = Duration.ofSeconds(20);

    /** Joins the groups named in $2, records itself in $1, becomes the rest. $$ stays the same through exec. */
    private static final String RECORD_AND_BECOME = """
            for procs in $2; do echo $$ > "$procs" || exit 1; done
            read -r stat < /proc/$$/stat
            set -- "$1" "$$ $(echo "${stat##*) }" | cut -d ' ' -f 20)" "$@"
            echo "$2" > "$1.new" && mv "$1.new" "$1" || exit 1
            shift 4
            exec "$@"
            """;

    public Daemon {
        words = List.copyOf(words);
    }

    /**
     * Starts it and waits until it has recorded itself.
     *
     * @throws LabProblem if it cannot be started
     */
    public RunningProcess start(Ledger ledger) {
        var file = ledger.processFile(name);
        var command = new ArrayList<>(
                List.of("setsid", "/bin/sh", "-c", RECORD_AND_BECOME, "sh", file.toString(), group.joinFiles()));
        command.addAll(words);
        try {
            Files.deleteIfExists(file);
            var log = ProcessBuilder.Redirect.appendTo(ledger.log(name).toFile());
            var builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(log)
                    .redirectError(log);
            Command.cleanEnvironment(builder.environment());
            var process = builder.start();
            awaitRecord(process, file);
        } catch (IOException unstartable) {
            throw LabProblem.commandFailed(words.get(0), "cannot be started", unstartable.getMessage());
        }
        return RunningProcess.recordedIn(file)
                .filter(RunningProcess::isRunning)
                .orElseThrow(() -> LabProblem.ended(name, ledger.log(name), lastWords(ledger.log(name))));
    }

    private void awaitRecord(Process process, Path file) {
        try {
            Patience.upTo(START)
                    .until("the lab's " + name + " has started", () -> Files.exists(file) || !process.isAlive());
        } catch (RuntimeException givenUp) {
            process.destroyForcibly();
            throw givenUp;
        }
    }

    /** The last line of a log, shortened; empty if there is none. */
    public static String lastWords(Path log) {
        try {
            var lines = Files.readAllLines(log);
            var last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            return last.length() > 300 ? last.substring(0, 300) + "…" : last;
        } catch (IOException noLog) {
            return "";
        }
    }
}
