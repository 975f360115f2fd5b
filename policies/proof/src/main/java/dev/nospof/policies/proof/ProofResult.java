package dev.nospof.policies.proof;

import dev.nospof.policies.proof.answer.CapacityGap;
import dev.nospof.policies.proof.answer.Matrix;
import dev.nospof.policies.proof.answer.OpenQuestion;
import dev.nospof.policies.proof.answer.PairLoss;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.model.Tolerance;
import java.util.List;

/**
 * What was proven of a plan.
 *
 * @param tolerances at which it was proven
 * @param matrix every service against every kind of loss
 * @param singlePointsOfFailure by service, then from the smallest loss to the widest
 * @param pairs of losses that take services though neither alone does; of services of which all is known
 * @param capacityGaps what is too small though it does not stop
 * @param undecided what hangs on values that only deployment will tell; never a pass
 * @param trusted what is taken for granted
 */
public record ProofResult(
        Tolerance tolerances,
        Matrix matrix,
        List<SinglePoint> singlePointsOfFailure,
        List<PairLoss> pairs,
        List<CapacityGap> capacityGaps,
        List<OpenQuestion> undecided,
        List<Trusted> trusted) {
    public ProofResult {
        singlePointsOfFailure = List.copyOf(singlePointsOfFailure);
        pairs = List.copyOf(pairs);
        capacityGaps = List.copyOf(capacityGaps);
        undecided = List.copyOf(undecided);
        trusted = List.copyOf(trusted);
    }

    /** True if no loss of one pod, node or zone stops a service for longer than is tolerated, and none is undecided. */
    public boolean holds() {
        return singlePointsOfFailure.isEmpty() && undecided.isEmpty();
    }
}
