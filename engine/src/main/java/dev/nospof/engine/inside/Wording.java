package dev.nospof.engine.inside;

import com.google.protobuf.MessageOrBuilder;
import java.util.Arrays;

/**
 * Words for what the SDK says about itself.
 *
 * <p>For each resource it writes out the whole request and the whole answer, secrets included, before it asks whether anyone wants to
 * know. That is a sixth of a run's time, and nobody wants to.
 */
public final class Wording {
    private Wording() {}

    /** Stands in for {@code String.format} where the SDK talks to the engine; a message of the protocol is not written out. */
    // The annotation that is asked for would bring its library into the program's class loader.
    @SuppressWarnings("AnnotateFormatMethod")
    public static String format(String pattern, Object... arguments) {
        var wordy = Arrays.stream(arguments).anyMatch(MessageOrBuilder.class::isInstance);
        return wordy ? pattern : pattern.formatted(arguments);
    }
}
