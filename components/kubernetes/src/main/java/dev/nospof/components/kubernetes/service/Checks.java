package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.parts.Given;
import dev.nospof.components.model.Capacity;
import dev.nospof.components.model.UnsafeArgs;
import java.util.List;
import java.util.regex.Pattern;

/** What {@link SelfHealingServiceArgs} refuses, each with its message. */
final class Checks {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final String THING = "SelfHealingServiceArgs";

    /** What other components check as well. */
    static final Given GIVEN = new Given(THING);

    private Checks() {}

    static String variable(String name) {
        if (!VARIABLE.matcher(name).matches()) {
            throw badVariable(name);
        }
        return name;
    }

    private static UnsafeArgs badVariable(String name) {
        return UnsafeArgs.because(
                THING,
                "'" + name + "' is not the name of an environment variable",
                "The API server or the program would not accept it.",
                "Use letters, digits and underscores, and do not begin with a digit.");
    }

    static List<String> command(List<String> words) {
        if (words.isEmpty() || words.get(0).isBlank()) {
            throw noProgram();
        }
        return words;
    }

    private static UnsafeArgs noProgram() {
        return UnsafeArgs.because(
                THING,
                "command names no program",
                "The container could not start.",
                "Begin with the program's path, such as command(\"/bin/orders\", \"serve\"), or leave command out for the image's own.");
    }

    static UnsafeArgs variableTwice(String name) {
        return UnsafeArgs.because(
                THING,
                "environment variable '" + name + "' is set twice",
                "One of the two would be lost without a word.",
                "Set it once.");
    }

    static UnsafeArgs variableOfDependency(String name, String dependency) {
        return UnsafeArgs.because(
                THING,
                "environment variable '" + name + "' is set by the caller and by the dependency on '" + dependency
                        + "'",
                "The service might talk to something that the network policy and the proof know nothing of.",
                "Rename yours, or leave it to the dependency.");
    }

    static UnsafeArgs tooFewForZonalTraffic(Capacity capacity) {
        return UnsafeArgs.because(
                THING,
                "keepTrafficInZone with a floor of " + capacity.floor() + " replicas in " + capacity.zones()
                        + " zones, needs at least " + 2 * capacity.zones(),
                "The single pod of a zone would carry all of that zone's callers, and be overloaded or lost with them.",
                "Leave keepTrafficInZone out, or raise peakReplicas until the floor has two replicas a zone.");
    }
}
