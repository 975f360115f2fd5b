package dev.nospof.policies.rules.discovery;

import dev.nospof.policies.graph.aws.DiscoveredName;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/**
 * Without any health check all that is registered is answered for, whatever has become of it
 * (https://docs.aws.amazon.com/cloud-map/latest/dg/services-health-checks.html), and whoever dies does not take itself away.
 */
public record LostInstancesAreLeftOut() implements DiscoveryRule {
    private static final String CUSTOM = "healthCheckCustomConfig";
    private static final String PUBLIC = "healthCheckConfig";
    private static final String THRESHOLD = "failureThreshold";

    @Override
    public String id() {
        return "MAP-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "An instance that is known to be lost is not answered for any more.";
    }

    @Override
    public Optional<Verdict> judge(DiscoveredName name) {
        var flaws = new Flaws(Where.of(name.resource()));
        var custom = name.resource().at(CUSTOM);
        if (custom.isPresent()) {
            threshold(name, flaws);
        } else if (!name.resource().at(PUBLIC).isPresent()) {
            flaws.add(
                    CUSTOM,
                    "Whatever is registered is answered for, also when it is known to be lost",
                    "Give it " + CUSTOM + " with " + THRESHOLD + " 1; it has to be there when the service is made");
        } else if (name.privateNamespace().isPresent()) {
            flaws.add(
                    PUBLIC,
                    "Route 53 asks from the internet, and AWS refuses such a check in a private namespace",
                    "Give it " + CUSTOM + " with " + THRESHOLD + " 1 instead");
        }
        return Optional.of(flaws.verdict());
    }

    /**
     * The provider leaves a check without a threshold out, without a word (https://github.com/pulumi/pulumi-aws/issues/6289); AWS knows no other than 1, so that any other is a difference for ever, which makes
     * the service anew (https://github.com/hashicorp/terraform-provider-aws/issues/35559).
     */
    private static void threshold(DiscoveredName name, Flaws flaws) {
        var threshold = name.resource().at(CUSTOM, THRESHOLD).integer();
        if (threshold.isEmpty()) {
            flaws.add(
                    CUSTOM + "." + THRESHOLD,
                    "Without it the provider leaves the check out, and what is lost is answered for",
                    "Set " + THRESHOLD + " to 1");
        } else if (threshold.getAsInt() != 1) {
            flaws.add(
                    CUSTOM + "." + THRESHOLD,
                    "AWS takes 1 in place of " + threshold.getAsInt()
                            + ", and every update makes the service anew, with nobody registered",
                    "Set " + THRESHOLD + " to 1");
        }
    }
}
