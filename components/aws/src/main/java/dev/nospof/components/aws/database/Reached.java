package dev.nospof.components.aws.database;

import com.pulumi.core.Output;
import dev.nospof.components.model.Reachable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One way to a database, for a {@code Dependency}. */
record Reached(String name, SortedMap<String, Output<String>> variables, int port, List<String> ranges)
        implements Reachable<Output<String>> {
    Reached {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
        ranges = List.copyOf(ranges);
    }

    static Reached at(String name, Output<String> host, int port, List<String> ranges) {
        var variables = new TreeMap<String, Output<String>>();
        variables.put("HOST", host);
        variables.put("PORT", Output.of(String.valueOf(port)));
        return new Reached(name, variables, port, ranges);
    }

    Reached with(String ending, String value) {
        var more = new TreeMap<>(variables);
        more.put(ending, Output.of(value));
        return new Reached(name, more, port, ranges);
    }
}
