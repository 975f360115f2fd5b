package dev.nospof.drills.load;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of the acknowledged writes was there when it was read back.
 *
 * @param acknowledged how many there were
 * @param gone how many are not there, by what was answered instead
 * @param unread how many could not be asked for as long as there was patience, by the last answer: whether they are there is not known
 */
public record Recalled(int acknowledged, SortedMap<String, Long> gone, SortedMap<String, Long> unread) {
    /** Where nothing was acknowledged. */
    public static final Recalled NOTHING = allOf(0);

    public Recalled {
        gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
        unread = Collections.unmodifiableSortedMap(new TreeMap<>(unread));
    }

    /** All are there. */
    public static Recalled allOf(int acknowledged) {
        return new Recalled(acknowledged, new TreeMap<>(), new TreeMap<>());
    }

    /** How many are not there. */
    public long goneInAll() {
        return sum(gone);
    }

    /** Of how many it is not known whether they are there. */
    public long unreadInAll() {
        return sum(unread);
    }

    private static long sum(SortedMap<String, Long> reasons) {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }
}
