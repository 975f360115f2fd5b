package dev.nospof.tests.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Keeps what one benchmark has found so far, so that a run that is ended has not been for nothing.
 *
 * @param name the benchmark's
 * @param limit how long the peer may take for one answer
 * @param figures the lines of the README's table so far, of all benchmarks
 */
public record Report(String name, Duration limit, List<Figure> figures) {
    private static final Path FOLDER = Path.of("tests", "benchmarks", "target", "results");

    /** Prints the newest row, and keeps what there is: finished tables, and the one that the row is of, last. */
    public void progress(List<Table> soFar) throws IOException {
        var rows = soFar.get(soFar.size() - 1).rows();
        System.out.println("| " + String.join(" | ", rows.get(rows.size() - 1)) + " |");
        keep(soFar, false);
    }

    /** Adds a line to the README's table. */
    public void figure(String what, String goal, String measured) {
        figures.add(new Figure(what, goal, measured));
    }

    /** Keeps tables: a reader finds the last ones or these, never half a file. */
    void keep(List<Table> tables, boolean complete) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        result.put("benchmark", name);
        result.put("complete", complete);
        result.put("machine", Machine.here());
        result.put("load", Machine.load());
        result.put("tables", tables);
        var file = Files.createDirectories(FOLDER).resolve(name.replace('/', '-') + ".json");
        var beside = Path.of(file + ".new");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(beside.toFile(), result);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
