package dev.nospof.policies.proof.solver;

import java.util.Comparator;
import java.util.List;

/** The order in which cut sets are written: smaller ones first, then by the names of their events. */
final class SetOrder {
    static final Comparator<List<String>> SMALLER_FIRST =
            Comparator.<List<String>>comparingInt(List::size).thenComparing(SetOrder::byNames);

    private SetOrder() {}

    private static int byNames(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int byName = a.get(i).compareTo(b.get(i));
            if (byName != 0) {
                return byName;
            }
        }
        return 0;
    }
}
