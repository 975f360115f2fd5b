package dev.nospof.lab;

import dev.nospof.lab.machine.LabProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where {@code tools/build} is. */
final class Tools {
    private Tools() {}

    /** The folder named in {@code NOSPOF_HOME}, or the nearest above the working one that has it. */
    static Path home() {
        var named = Optional.ofNullable(System.getenv("NOSPOF_HOME")).map(Path::of);
        return named.orElseGet(() -> above(Path.of("").toAbsolutePath()));
    }

    static Path above(Path from) {
        return Stream.iterate(from, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("tools/build")))
                .findFirst()
                .orElseThrow(() -> LabProblem.noTools(from));
    }
}
