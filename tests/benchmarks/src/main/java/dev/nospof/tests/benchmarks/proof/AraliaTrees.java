package dev.nospof.tests.benchmarks.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Aralia benchmark, beside this project since it is not ours: {@code shared/aralia}, or where the property {@code nospof.aralia} says. */
final class AraliaTrees {
    private final Path folder = Path.of(System.getProperty("nospof.aralia", "../shared/aralia"))
            .toAbsolutePath()
            .normalize();

    /** One tree, and what is known of it. */
    record Tree(String name, Path file, BigInteger count, double probability) {}

    boolean areThere() {
        return Files.exists(folder.resolve("expected.json"));
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name + ".xml");
    }

    /** Those that have been solved exactly by somebody. */
    List<Tree> solvable() throws IOException {
        var trees = new ArrayList<Tree>();
        JsonNode all =
                new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        all.properties().stream()
                .filter(entry -> entry.getValue().has("probability"))
                .filter(entry -> entry.getValue().get("mcsCount").isNumber())
                .forEach(entry -> trees.add(new Tree(
                        entry.getKey(),
                        file(entry.getKey()),
                        new BigInteger(entry.getValue().get("mcsCount").asText()),
                        entry.getValue().get("probability").asDouble())));
        return trees;
    }
}
