package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.NotYetKnown;
import dev.nospof.policies.graph.WrongKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What selects a workload.
 *
 * @param certain those that select it whatever deployment decides
 * @param doubt why there may be more: a selection that is not known yet
 */
public record Selected<T>(List<T> certain, Optional<NotYetKnown> doubt) {
    public Selected {
        certain = List.copyOf(certain);
    }

    /** Of these candidates. One that cannot be read selects nothing, as the API server would refuse it. */
    static <T> Selected<T> from(List<T> candidates, Predicate<T> selects) {
        var certain = new ArrayList<T>();
        var doubt = Optional.<NotYetKnown>empty();
        for (var candidate : candidates) {
            try {
                if (isSelectedBy(candidate, selects)) {
                    certain.add(candidate);
                }
            } catch (NotYetKnown unknown) {
                doubt = Optional.of(unknown);
            }
        }
        return new Selected<>(certain, doubt);
    }

    private static <T> boolean isSelectedBy(T candidate, Predicate<T> selects) {
        try {
            return selects.test(candidate);
        } catch (WrongKind refused) {
            return false;
        }
    }

    /**
     * All of them.
     *
     * @throws NotYetKnown if there may be more
     */
    public List<T> all() {
        doubt.ifPresent(unknown -> {
            throw unknown;
        });
        return certain;
    }
}
