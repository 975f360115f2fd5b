package dev.nospof.policies.rules.fleet;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A hook holds an instance that is to go; when its time is over the instance is ended with whatever it still has. */
public record InstancesFinishBeforeTheyGo() implements FleetRule {
    @Override
    public String id() {
        return "ASG-07";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "An instance that is to go finishes what it has.";
    }

    /** What AWS does where nobody says otherwise. */
    private static final int DEFAULT_DELAY = 300;

    private static final int DEFAULT_TIMEOUT = 3600;

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        var hooks = group.lastWords();
        if (hooks.isEmpty()) {
            return Optional.empty();
        }
        var drain = Plan.number(group.resource(), Annotations.GRACE_SECONDS).orElse(0);
        var delay = group.targetGroups().stream()
                .mapToInt(targets -> targets.at("deregistrationDelay").integer().orElse(DEFAULT_DELAY))
                .max()
                .orElse(0);
        var flaws = new Flaws(Where.of(group.resource()));
        for (var hook : hooks) {
            var time = hook.at("heartbeatTimeout").integer().orElse(DEFAULT_TIMEOUT);
            if (time < delay + drain) {
                flaws.add(
                        "heartbeatTimeout of " + hook.name(),
                        "An instance is ended after " + time + " s with work in hand: its load balancer waits for "
                                + delay + " s, and its own work takes " + drain + " s",
                        "Set heartbeatTimeout to " + (delay + drain) + " or more");
            }
        }
        return Optional.of(flaws.verdict());
    }
}
