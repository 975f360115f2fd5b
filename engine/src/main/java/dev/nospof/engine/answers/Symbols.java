package dev.nospof.engine.answers;

import dev.nospof.policies.graph.ResourceGraph.Origin;
import dev.nospof.policies.graph.Urn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * Makes up values that stand for outputs, and remembers what each stands for.
 *
 * <p>A symbol follows from its resource's URN and its property, so the same program gets the same ones in every run.
 */
public final class Symbols {
    private final ConcurrentSkipListMap<String, Origin> origins = new ConcurrentSkipListMap<>();

    /**
     * A text that stands for an output.
     *
     * @param property the output, as it is read: {@code metadata.name}
     * @param form makes the text out of 64 hexadecimal digits that belong to this output alone. Use at least eight of them, or a
     *     32-bit number: two outputs whose texts coincide are told apart by other digits, which then depends on their order.
     */
    public String text(Urn resource, String property, Function<String, String> form) {
        var origin = new Origin(resource, property);
        for (int attempt = 0; ; attempt++) {
            var text = form.apply(digits(resource + "\n" + property + (attempt == 0 ? "" : "\n" + attempt)));
            var known = origins.putIfAbsent(text, origin);
            if (known == null || known.equals(origin)) {
                return text;
            }
        }
    }

    /** Whether any symbol occurs in a text: the text is then not known before deployment. */
    public boolean occurIn(String text) {
        return origins.keySet().stream().anyMatch(text::contains);
    }

    SortedMap<String, Origin> origins() {
        return origins;
    }

    private static String digits(String seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
