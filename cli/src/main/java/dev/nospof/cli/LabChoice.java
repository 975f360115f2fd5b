package dev.nospof.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which lab is meant. */
final class LabChoice {
    @Option(names = "--name", paramLabel = "NAME", description = "The lab's name. Default: nospof-lab.")
    private String name = "nospof-lab";

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where labs keep their files. Default: /var/lib/nospof/labs.")
    private Path state = Path.of("/var/lib/nospof/labs");

    String name() {
        return name;
    }

    Path state() {
        return state;
    }
}
