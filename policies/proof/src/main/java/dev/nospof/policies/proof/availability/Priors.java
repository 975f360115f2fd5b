package dev.nospof.policies.proof.availability;

import dev.nospof.policies.proof.model.Failure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each kind of loss is taken to cost; replace any that was measured.
 *
 * <p>Parts have priors, never what is made of them: the agreement about a database with a standby already contains the loss of a zone, and multiplied with its
 * zones it would count that twice.
 */
public record Priors(Map<Failure.Kind, Prior> byKind) {
    public static final Priors PUBLISHED = new Priors(Map.ofEntries(
            Map.entry(Failure.Kind.POD, Prior.POD),
            Map.entry(Failure.Kind.VOLUME, Prior.EBS_VOLUME),
            Map.entry(Failure.Kind.DATABASE_INSTANCE, Prior.RDS_SINGLE_INSTANCE),
            Map.entry(Failure.Kind.DATABASE_PROXY, Prior.EC2_INSTANCE),
            Map.entry(Failure.Kind.CACHE_NODE, Prior.EC2_INSTANCE),
            Map.entry(Failure.Kind.BROKER, Prior.EC2_INSTANCE),
            Map.entry(Failure.Kind.LOAD_BALANCER_NODE, Prior.EC2_INSTANCE),
            Map.entry(Failure.Kind.NAT_GATEWAY, Prior.NAT_GATEWAY),
            Map.entry(Failure.Kind.VPC_ENDPOINT, Prior.EC2_INSTANCE),
            Map.entry(Failure.Kind.NODE, Prior.EC2_INSTANCE),
            Map.entry(Failure.Kind.ZONE, Prior.ZONE),
            Map.entry(Failure.Kind.REGION, Prior.REGION)));

    public Priors {
        var sorted = new EnumMap<Failure.Kind, Prior>(Failure.Kind.class);
        sorted.putAll(byKind);
        byKind = Collections.unmodifiableMap(sorted);
    }

    /**
     * The prior of a kind that counts.
     *
     * @throws IllegalArgumentException if it has none: what is trusted has no share in the figures
     */
    public Prior of(Failure.Kind kind) {
        var prior = byKind.get(kind);
        if (prior == null) {
            throw new IllegalArgumentException("Priors: " + kind.inWords()
                    + " has no prior. Its loss would be overlooked in every figure. Give one with Priors.with.");
        }
        return prior;
    }

    public Priors with(Failure.Kind kind, Prior measured) {
        var changed = new EnumMap<Failure.Kind, Prior>(Failure.Kind.class);
        changed.putAll(byKind);
        changed.put(kind, measured);
        return new Priors(changed);
    }

    public Priors withPod(Prior measured) {
        return with(Failure.Kind.POD, measured);
    }

    public Priors withNode(Prior measured) {
        return with(Failure.Kind.NODE, measured);
    }

    public Priors withZone(Prior measured) {
        return with(Failure.Kind.ZONE, measured);
    }
}
