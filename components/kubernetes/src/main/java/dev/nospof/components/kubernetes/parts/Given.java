package dev.nospof.components.kubernetes.parts;

import dev.nospof.components.model.UnsafeArgs;
import java.util.regex.Pattern;

/**
 * Checks what callers give; each answers what it was given, or refuses it with its reason.
 *
 * @param thing to whom, as messages name it: {@code SelfHealingServiceArgs}
 */
public record Given(String thing) {
    private static final Pattern DIGEST = Pattern.compile("[^@\\s]+@sha256:[0-9a-f]{64}");
    private static final Pattern TAGGED = Pattern.compile("[^@\\s]*[^@\\s:/]:([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})");
    private static final Pattern CPU = Pattern.compile("[1-9]\\d*m?|0?\\.\\d*[1-9]\\d*|[1-9]\\d*\\.\\d+");
    private static final Pattern MEMORY = Pattern.compile("[1-9]\\d*(Ki|Mi|Gi|Ti|k|M|G|T)?");

    public String image(String image) {
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

    public String cpu(String quantity) {
        if (!CPU.matcher(quantity).matches()) {
            throw badQuantity("cpu", quantity, "'250m' or '1.5'");
        }
        return quantity;
    }

    public String memory(String quantity) {
        if (!MEMORY.matcher(quantity).matches()) {
            throw badQuantity("memory", quantity, "'512Mi' or '2Gi'");
        }
        return quantity;
    }

    public String priorityClass(String name) {
        if (name.isBlank() || name.startsWith("system-")) {
            throw badPriorityClass(name);
        }
        return name;
    }

    public UnsafeArgs noImage() {
        return UnsafeArgs.because(
                thing,
                "image is missing",
                "There is nothing to run.",
                "Set image to a name with a digest or a fixed tag.");
    }

    private UnsafeArgs untagged(String image) {
        return UnsafeArgs.because(
                thing,
                "image is '" + image + "', needs a digest or a fixed tag",
                "Without one it means 'latest': a pod that heals itself may come back as another version.",
                "Add the digest ('…@sha256:…') or the tag that you tested.");
    }

    private UnsafeArgs latest(String image) {
        return UnsafeArgs.because(
                thing,
                "image is '" + image + "', needs a digest or a fixed tag other than latest",
                "A pod that heals itself may come back as another version.",
                "Use the digest ('…@sha256:…') or the tag that you tested.");
    }

    private UnsafeArgs badQuantity(String what, String quantity, String examples) {
        return UnsafeArgs.because(
                thing,
                what + " is '" + quantity + "', needs to be a quantity above zero",
                "The scheduler would place pods where there is no room for them, or the API server would refuse them.",
                "Write it as Kubernetes does, such as " + examples + ".");
    }

    private UnsafeArgs badPriorityClass(String name) {
        return UnsafeArgs.because(
                thing,
                "priorityClass is '" + name + "', needs to be one that is not the system's",
                "The pods would push out what nodes need to run at all.",
                "Leave it out: a class of its own is then made.");
    }
}
