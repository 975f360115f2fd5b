package dev.nospof.policies.proof.family;

import java.util.List;

/**
 * One family of resources: knows what of it can fail, what stands in for what, and what heals it in what time.
 *
 * <p>Implementations are stateless. What a plan does not tell is a {@link dev.nospof.policies.proof.model.Reading} that is unknown, never an exception and never a guess
 * that helps.
 */
public interface Family {
    /** What of this plan belongs to the family, in a stable order; none where there is nothing. */
    List<Subject> in(Survey survey);
}
