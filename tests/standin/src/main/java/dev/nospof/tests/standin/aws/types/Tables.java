package dev.nospof.tests.standin.aws.types;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables beside this code: a line each, words apart by blanks, {@code #} before remarks. */
final class Tables {
    private Tables() {}

    static List<List<String>> lines(String name) {
        return texts(name).stream().map(line -> List.of(line.split("\\s+", -1))).toList();
    }

    /** Lines of fields apart by {@code |}. */
    static List<List<String>> fields(String name) {
        return texts(name).stream()
                .map(line -> List.of(line.split("\\s*\\|\\s*", -1)))
                .toList();
    }

    private static List<String> texts(String name) {
        var stream = Tables.class.getResourceAsStream("/dev/nospof/tests/standin/aws/" + name);
        if (stream == null) {
            throw new IllegalStateException("There is no table " + name + " beside this code.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
