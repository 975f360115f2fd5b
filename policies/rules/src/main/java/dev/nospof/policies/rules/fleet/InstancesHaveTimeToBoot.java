package dev.nospof.policies.rules.fleet;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** An instance that still boots fails its checks. */
public record InstancesHaveTimeToBoot() implements FleetRule {
    @Override
    public String id() {
        return "ASG-08";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "An instance that boots is not replaced for not answering yet, and gets its share when it can bear it.";
    }

    /** What the provider sets where nobody says otherwise. */
    private static final int DEFAULT_GRACE = 300;

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        var flaws = new Flaws(Where.of(group.resource()));
        var boot = Plan.number(group.resource(), Annotations.BOOT_SECONDS);
        var grace = group.resource().at("healthCheckGracePeriod").integer().orElse(DEFAULT_GRACE);
        boot.ifPresent(seconds -> {
            if (grace < seconds) {
                flaws.add(
                        "healthCheckGracePeriod",
                        "Instances are replaced before they are up, for ever: they boot for " + seconds
                                + " s and are judged after " + grace + " s",
                        "Set healthCheckGracePeriod to " + seconds + " or more");
            }
        });
        var slow = group.targetGroups().stream()
                .mapToInt(targets -> targets.at("slowStart").integer().orElse(0))
                .max()
                .orElse(0);
        var warmUp = group.resource().at("defaultInstanceWarmup").integer().orElse(0);
        if (slow > warmUp) {
            flaws.add(
                    "defaultInstanceWarmup",
                    "A new instance counts after " + warmUp + " s, and has its full share after " + slow + " s",
                    "Set defaultInstanceWarmup to " + slow + " or more");
        }
        return boot.isEmpty() && slow == 0 ? Optional.empty() : Optional.of(flaws.verdict());
    }
}
