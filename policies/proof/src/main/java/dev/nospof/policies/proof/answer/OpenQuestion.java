package dev.nospof.policies.proof.answer;

import dev.nospof.policies.proof.model.Failure;
import java.util.List;

/**
 * What could not be decided before deployment. Not a pass.
 *
 * @param service whose answer is open
 * @param unknown the value that decides, as a clause: {@code spec.replicas is unknown until deployment}
 * @param losses the kinds of loss whose effect hangs on it
 */
public record OpenQuestion(String service, String unknown, List<Failure.Kind> losses) {
    public OpenQuestion {
        losses = List.copyOf(losses);
    }
}
