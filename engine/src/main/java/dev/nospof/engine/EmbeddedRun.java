package dev.nospof.engine;

import dev.nospof.engine.answers.LogEntry;
import dev.nospof.engine.project.Hosting;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a program declared, completely.
 *
 * @param graph follows from the program and its configuration alone: the same twice
 * @param exports the stack's outputs, secrets marked
 * @param log what the program said, in the order in which it was heard
 * @param hosting where it was run in the end; never {@link Hosting#AUTOMATIC}
 * @param elapsed wall time, class loading included
 */
public record EmbeddedRun(
        ResourceGraph graph, SortedMap<String, Value> exports, List<LogEntry> log, Hosting hosting, Duration elapsed) {
    public EmbeddedRun {
        exports = Collections.unmodifiableSortedMap(new TreeMap<>(exports));
        log = List.copyOf(log);
    }
}
