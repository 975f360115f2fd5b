package dev.nospof.policies.proof.answer;

import dev.nospof.policies.proof.model.Failure;
import java.util.List;

/**
 * Two losses that together leave services too small for their peak, or stop them, though neither alone does.
 *
 * <p>Pairs that differ only in which zone, node or pod it is are one: zones are symbolic, and the same for every service.
 *
 * @param first an example of the one
 * @param second an example of the other
 * @param services that go, in the order of their names
 * @param alike how many pairs there are of these kinds that take some of these services
 */
public record PairLoss(Failure first, Failure second, List<String> services, int alike) {
    public PairLoss {
        services = List.copyOf(services);
    }

    /** {@code zone a and zone b} */
    public String inWords() {
        return first + " and " + second;
    }
}
