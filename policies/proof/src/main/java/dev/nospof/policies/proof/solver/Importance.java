package dev.nospof.policies.proof.solver;

/**
 * How much one event matters.
 *
 * @param birnbaum by how much the probability of failure grows with that of the event: P(failure | event) − P(failure | no event)
 * @param event the event's probability
 * @param failure the probability of failure
 */
public record Importance(double birnbaum, double event, double failure) {
    /** Fussell-Vesely in its exact form: the share of failure that goes if the event never happens. */
    public double fussellVesely() {
        return failure == 0 ? 0 : event * birnbaum / failure;
    }

    /** Risk achievement worth: how many times likelier failure is once the event has happened. */
    public double riskAchievement() {
        return failure == 0 ? 1 : (failure + (1 - event) * birnbaum) / failure;
    }

    /** Risk reduction worth: how many times less likely failure is if the event never happens; infinite where it then never comes. */
    public double riskReduction() {
        double without = failure - event * birnbaum;
        return without <= 0 ? Double.POSITIVE_INFINITY : failure / without;
    }
}
