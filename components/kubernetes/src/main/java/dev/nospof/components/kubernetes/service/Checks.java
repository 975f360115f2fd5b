package dev.nospof.components.kubernetes.service;

import dev.nospof.components.model.Capacity;
import dev.nospof.components.model.UnsafeArgs;
import java.util.regex.Pattern;

/** What {@link SelfHealingServiceArgs} refuses, each with its message. */
final class Checks {
    private static final Pattern DIGEST = Pattern.compile("[^@\\s]+@sha256:[0-9a-f]{64}");
    private static final Pattern TAGGED = Pattern.compile("[^@\\s]*[^@\\s:/]:([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})");
    private static final Pattern CPU = Pattern.compile("[1-9]\\d*m?|0?\\.\\d*[1-9]\\d*|[1-9]\\d*\\.\\d+");
    private static final Pattern MEMORY = Pattern.compile("[1-9]\\d*(Ki|Mi|Gi|Ti|k|M|G|T)?");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final String THING = "SelfHealingServiceArgs";

    private Checks() {}

    static String image(String image) {
        if (DIGEST.matcher(image).matches()) {
            return image;
        }
        var tagged = TAGGED.matcher(image);
        if (!tagged.matches()) {
            throw untagged(image);
        }
        if (tagged.group(1).equals("latest")) {
            throw latest(image);
        }
        return image;
    }

    static String cpu(String quantity) {
        if (!CPU.matcher(quantity).matches()) {
            throw badQuantity("cpu", quantity, "'250m' or '1.5'");
        }
        return quantity;
    }

    static String memory(String quantity) {
        if (!MEMORY.matcher(quantity).matches()) {
            throw badQuantity("memory", quantity, "'512Mi' or '2Gi'");
        }
        return quantity;
    }

    static String variable(String name) {
        if (!VARIABLE.matcher(name).matches()) {
            throw badVariable(name);
        }
        return name;
    }

    static String priorityClass(String name) {
        if (name.isBlank() || name.startsWith("system-")) {
            throw badPriorityClass(name);
        }
        return name;
    }

    static UnsafeArgs noImage() {
        return UnsafeArgs.because(
                THING,
                "image is missing",
                "There is nothing to run.",
                "Set image to a name with a digest or a fixed tag.");
    }

    private static UnsafeArgs untagged(String image) {
        return UnsafeArgs.because(
                THING,
                "image is '" + image + "', needs a digest or a fixed tag",
                "Without one it means 'latest': a pod that heals itself may come back as another version.",
                "Add the digest ('…@sha256:…') or the tag that you tested.");
    }

    private static UnsafeArgs latest(String image) {
        return UnsafeArgs.because(
                THING,
                "image is '" + image + "', needs a digest or a fixed tag other than latest",
                "A pod that heals itself may come back as another version.",
                "Use the digest ('…@sha256:…') or the tag that you tested.");
    }

    private static UnsafeArgs badQuantity(String what, String quantity, String examples) {
        return UnsafeArgs.because(
                THING,
                what + " is '" + quantity + "', needs to be a quantity above zero",
                "The scheduler would place pods where there is no room for them, or the API server would refuse them.",
                "Write it as Kubernetes does, such as " + examples + ".");
    }

    private static UnsafeArgs badVariable(String name) {
        return UnsafeArgs.because(
                THING,
                "'" + name + "' is not the name of an environment variable",
                "The API server or the program would not accept it.",
                "Use letters, digits and underscores, and do not begin with a digit.");
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

    private static UnsafeArgs badPriorityClass(String name) {
        return UnsafeArgs.because(
                THING,
                "priorityClass is '" + name + "', needs to be one that is not the system's",
                "The service would push out what nodes need to run at all.",
                "Leave it out: the service then brings its own.");
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
