package dev.nospof.components.aws;

import dev.nospof.components.model.UnsafeArgs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An availability zone, by its name ({@code eu-west-1a}) or its id ({@code euw1-az1}).
 *
 * <p>A name means another place in another account; an id means the same everywhere
 * (https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html). Use ids where accounts talk to each other and traffic should stay in its
 * zone.
 *
 * @param word either of the two
 */
public record Zone(String word) implements Comparable<Zone> {
    private static final Pattern NAME = Pattern.compile("([a-z]{2}(?:-[a-z]+)+-\\d)([a-h])");
    private static final Pattern ID = Pattern.compile("[a-z]{2,6}\\d-az([1-8])");

    /** Zones of one region that have a place of their own in a network. More are not in any region (2026-11). */
    public static final int MOST = 8;

    /** @throws UnsafeArgs if it is neither */
    public Zone {
        if (!NAME.matcher(word).matches() && !ID.matcher(word).matches()) {
            throw neither(word);
        }
    }

    /** The zones of these words, in their order. */
    public static List<Zone> all(String... words) {
        return List.of(words).stream().map(Zone::new).toList();
    }

    public boolean isId() {
        return ID.matcher(word).matches();
    }

    /** Its region, which a name shows and an id does not. */
    public Optional<String> region() {
        var name = NAME.matcher(word);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** From 0, by its letter or number: the same whatever other zones there are. */
    public int position() {
        var name = NAME.matcher(word);
        return name.matches() ? name.group(2).charAt(0) - 'a' : word.charAt(word.length() - 1) - '1';
    }

    @Override
    public int compareTo(Zone other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }

    private static UnsafeArgs neither(String word) {
        return UnsafeArgs.because(
                "Zone",
                "'" + word + "' is neither the name nor the id of an availability zone",
                "Nothing could be placed in it.",
                "Write it as 'eu-west-1a' or 'euw1-az1'; local zones are not meant.");
    }
}
