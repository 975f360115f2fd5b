package dev.nospof.policies.proof.availability;

/** What each kind of loss is taken to cost; replace any that was measured. */
public record Priors(Prior pod, Prior node, Prior zone) {
    public static final Priors PUBLISHED = new Priors(Prior.POD, Prior.EC2_INSTANCE, Prior.ZONE);

    public Priors withPod(Prior measured) {
        return new Priors(measured, node, zone);
    }

    public Priors withNode(Prior measured) {
        return new Priors(pod, measured, zone);
    }

    public Priors withZone(Prior measured) {
        return new Priors(pod, node, measured);
    }
}
