package dev.nospof.components.kubernetes.service;

import com.pulumi.core.Output;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the container runs, and with what.
 *
 * @param command instead of the image's entrypoint; empty for the image's own
 * @param cpu requested
 * @param memory requested, and the limit
 * @param configChecksum of what it reads when it starts
 */
record Program(
        List<String> command,
        String cpu,
        String memory,
        SortedMap<String, Variable> variables,
        Optional<Output<String>> configChecksum) {
    static final Program DEFAULT = new Program(List.of(), "250m", "512Mi", new TreeMap<>(), Optional.empty());

    Program {
        command = List.copyOf(command);
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    Program withCommand(List<String> words) {
        return new Program(words, cpu, memory, variables, configChecksum);
    }

    Program withCpu(String quantity) {
        return new Program(command, quantity, memory, variables, configChecksum);
    }

    Program withMemory(String quantity) {
        return new Program(command, cpu, quantity, variables, configChecksum);
    }

    Program withConfigChecksum(Output<String> checksum) {
        return new Program(command, cpu, memory, variables, Optional.of(checksum));
    }

    /** @throws dev.nospof.components.model.UnsafeArgs if it is set already */
    Program and(String name, Variable variable) {
        var all = new TreeMap<>(variables);
        if (all.put(name, variable) != null) {
            throw Checks.variableTwice(name);
        }
        return new Program(command, cpu, memory, all, configChecksum);
    }
}
