package dev.nospof.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The test programs, each compiled once for all tests. */
final class Programs {
    private static final Map<String, TestProgram> COMPILED = new ConcurrentHashMap<>();

    private Programs() {}

    static TestProgram shop() {
        return compiled("Shop");
    }

    static TestProgram troubles() {
        return compiled("Troubles");
    }

    private static TestProgram compiled(String name) {
        return COMPILED.computeIfAbsent(name, same -> {
            try {
                return TestProgram.of(name, Files.createDirectories(Path.of("target/test-programs", name)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
