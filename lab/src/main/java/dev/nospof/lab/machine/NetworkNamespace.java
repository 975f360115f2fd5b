package dev.nospof.lab.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named network namespace, as {@code ip netns} keeps them.
 *
 * @param name as {@code ip netns list} shows it
 */
public record NetworkNamespace(String name) {
    private static final Path NAMED = Path.of("/run/netns");

    public boolean exists() {
        return Files.exists(file());
    }

    /** The file that holds it open. */
    public Path file() {
        return NAMED.resolve(name);
    }

    /** Makes it, with its loopback up. */
    public void make() {
        Command.of("ip", "netns", "add", name).run();
        ip("link set lo up");
    }

    /** Its links, those inside a bridge too, vanish with it once no process lives in it. */
    public void delete() {
        Command.of("ip", "netns", "delete", name).run();
    }

    /** Runs {@code ip} inside, its words separated by blanks. */
    public String ip(String words) {
        return inside("ip", words).run();
    }

    /** Sets a kernel parameter that holds inside this namespace only. */
    public void sysctl(String key, String value) {
        Command.of("nsenter", "--net=" + file(), "sysctl", "-qw", key + "=" + value)
                .run();
    }

    /** The processes that live in it, whoever started them. */
    public List<RunningProcess> processes() {
        return identity()
                .map(identity -> Processes.inNamespace("net", identity))
                .orElse(List.of());
    }

    private Optional<String> identity() {
        var stat = Command.of("stat", "--format=%i", "--dereference", file().toString())
                .attempt();
        return stat.succeeded() ? Optional.of("net:[" + stat.output().strip() + "]") : Optional.empty();
    }

    private Command inside(String program, String words) {
        var command = new ArrayList<>(List.of(program, "-n", name));
        Stream.of(words.split(" ", -1)).forEach(command::add);
        return Command.of(command.toArray(String[]::new));
    }
}
