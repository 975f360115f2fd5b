package dev.nospof.drills.mend;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How to undo one thing, as data: it is written down before that thing is done, so that another process can undo it. Undoing what was never done,
 * or undoing it twice, changes nothing.
 *
 * @param means who can do it: {@link Means#name()}
 * @param action in the means' own words: {@code uncordon}
 * @param with what the action needs
 * @param inWords for people: {@code uncordon node-a1}
 */
public record Mend(String means, String action, SortedMap<String, String> with, String inWords) {
    public Mend {
        with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
    }

    public static Mend of(String means, String action, Map<String, String> with, String inWords) {
        return new Mend(means, action, new TreeMap<>(with), inWords);
    }

    /** What the action needs, by name. */
    public String need(String key) {
        var value = with.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The mend '" + inWords + "' lacks '" + key
                    + "'. It can not be carried out. It was written by another version: undo it by hand.");
        }
        return value;
    }
}
