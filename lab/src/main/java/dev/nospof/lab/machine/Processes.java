package dev.nospof.lab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that runs on this machine right now. */
public final class Processes {
    private Processes() {}

    /** Those that live in the same namespace of a kind ({@code "pid"}, {@code "net"}) as the given one, itself included; by number. */
    public static List<RunningProcess> sharing(String kind, RunningProcess process) {
        return process.namespace(kind)
                .map(namespace -> inNamespace(kind, namespace))
                .orElse(List.of());
    }

    /** Those that live in a namespace, given as {@code net:[4026531840]}; by number. */
    public static List<RunningProcess> inNamespace(String kind, String namespace) {
        return numbers().stream()
                .map(RunningProcess::now)
                .flatMap(Optional::stream)
                .filter(process ->
                        process.namespace(kind).filter(namespace::equals).isPresent())
                .toList();
    }

    /** Of all, sorted. */
    static List<Long> numbers() {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .map(Long::parseLong)
                    .sorted()
                    .toList();
        } catch (IOException noProc) {
            throw LabProblem.unwritable(Path.of("/proc"), noProc);
        }
    }
}
