package dev.nospof.policies.proof.model;

import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Several ways to one thing, not all of which are needed: a name that leads to one region or another.
 *
 * @param all the one that is used while it is well first, where they are not used together
 * @param enough how many of them carry what has to be carried once users are led away from the others
 * @param together whether all are used at once, so that the loss of any is noticed by some users
 * @param takeover how users are led to those that are left
 */
public record Ways(List<Way> all, int enough, boolean together, Recovery takeover) {
    /**
     * One of them.
     *
     * @param needs all of these, hard
     */
    public record Way(String name, SortedSet<String> needs) {
        public Way {
            needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
        }
    }

    public Ways {
        all = List.copyOf(all);
        if (enough < 1 || enough > all.size()) {
            throw new IllegalArgumentException(
                    "Of " + all.size() + " ways " + enough
                            + " are to be enough. It would be down from the start, or never. Let at least one and at most all be enough.");
        }
    }

    /** Those that users are led on while all are well. */
    public List<Way> used() {
        return together ? all : all.subList(0, 1);
    }

    /** Whoever is on any of them. */
    public SortedSet<String> members() {
        var members = new TreeSet<String>();
        all.forEach(way -> members.addAll(way.needs()));
        return members;
    }

    /** The same, each way with whatever else belongs to it. */
    public Ways with(Function<String, SortedSet<String>> behind) {
        var more = new ArrayList<Way>();
        for (var way : all) {
            var needs = new TreeSet<>(way.needs());
            way.needs().forEach(need -> needs.addAll(behind.apply(need)));
            more.add(new Way(way.name(), needs));
        }
        return new Ways(more, enough, together, takeover);
    }
}
