package dev.nospof.tests.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The nospof command as its users run it: a process of its own, with a state folder of its own. */
record Command(Path state) {
    private static final Path JAR =
            Path.of("../../cli/target/nospof.jar").toAbsolutePath().normalize();

    /** What a call said, and its exit code. */
    record Outcome(int code, String out, String err) {}

    /** Runs it to its end. */
    Outcome run(String... words) throws IOException, InterruptedException {
        var process = start(words);
        int code = process.waitFor();
        return new Outcome(code, Files.readString(out()), Files.readString(err()));
    }

    /** Starts it; what it says goes to {@link #out} and {@link #err}. */
    Process start(String... words) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectOutput(out().toFile()).redirectError(err().toFile());
        builder.environment().put("XDG_STATE_HOME", state.toString());
        return builder.start();
    }

    Path out() {
        return state.resolve("out.txt");
    }

    Path err() {
        return state.resolve("err.txt");
    }

    /** What it has said of problems and progress so far. */
    String saidSoFar() throws IOException {
        return Files.readString(err(), StandardCharsets.UTF_8);
    }
}
