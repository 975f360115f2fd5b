package dev.nospof.policies.proof.diagnosis;

import dev.nospof.policies.proof.model.Failure;
import java.util.List;

/**
 * Losses that would explain what is seen.
 *
 * @param lost one loss or two
 * @param down every service that they take, whether it was looked at or not
 */
public record Explanation(List<Failure> lost, List<String> down) {
    public Explanation {
        lost = List.copyOf(lost);
        down = List.copyOf(down);
    }

    /** {@code zone a and node b1} */
    public String inWords() {
        return String.join(" and ", lost.stream().map(Failure::name).toList());
    }
}
