package dev.nospof.lab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that can be told from a later one with the same number.
 *
 * @param pid its number
 * @param started when it started, in clock ticks since the machine did, as {@code /proc/PID/stat} has it (field 22)
 */
public record RunningProcess(long pid, long started) {
    private static final Path PROC = Path.of("/proc");

    /** The process that has this number now, unless it has ended. */
    public static Optional<RunningProcess> now(long pid) {
        return stat(pid)
                .filter(stat -> !isOver(stat))
                .map(stat -> new RunningProcess(pid, Long.parseLong(fields(stat)[19])));
    }

    /** Reads {@code PID STARTED}, as a starting process wrote it down; empty while it has not. */
    public static Optional<RunningProcess> recordedIn(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            return words.length == 2
                    ? Optional.of(new RunningProcess(Long.parseLong(words[0]), Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException notThereYet) {
            return Optional.empty();
        }
    }

    public boolean isRunning() {
        return now(pid).filter(this::equals).isPresent();
    }

    /** Sends a signal, as in {@code "KILL"}, unless it has ended. */
    public void signal(String name) {
        if (isRunning()) {
            Command.of("kill", "-s", name, Long.toString(pid)).attempt();
        }
    }

    /** The identity of one of its namespaces, as in {@code "net"}; empty if it has ended. */
    public Optional<String> namespace(String kind) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(PROC.resolve(pid + "/ns/" + kind)).toString());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The name of the program that it runs, without its folder; empty if it has ended. */
    public String program() {
        try {
            var command = Files.readString(PROC.resolve(pid + "/cmdline"));
            var path = command.substring(0, Math.max(0, command.indexOf('\0')));
            return path.substring(path.lastIndexOf('/') + 1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static Optional<String> stat(long pid) {
        try {
            return Optional.of(Files.readString(PROC.resolve(pid + "/stat")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** What follows the program's name, which may itself hold blanks and parentheses; the first is the state. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    /** A zombie only waits for its parent to notice. */
    private static boolean isOver(String stat) {
        var state = fields(stat)[0];
        return state.equals("Z") || state.equals("X");
    }
}
