package dev.nospof.policies.rules.balancer;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.OptionalInt;

/** Whoever closes an idle connection first must be the load balancer: a server that does so may meet a request on its way. */
public record ServersCloseConnectionsLast() implements BalancerRule {
    @Override
    public String id() {
        return "LB-13";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A server keeps idle connections for longer than its load balancer does.";
    }

    /** What AWS does where nobody says otherwise. */
    private static final int DEFAULT = 60;

    @Override
    public Optional<Verdict> judge(Balancer balancer, Plan plan) {
        if (!balancer.isForRequests()) {
            return Optional.empty();
        }
        var idle = balancer.resource().at("idleTimeout").integer().orElse(DEFAULT);
        var flaws = new Flaws(Where.of(balancer.resource()));
        var known = false;
        for (var group : plan.balancing().behind(balancer)) {
            var kept = Plan.number(group.resource(), Annotations.KEEP_ALIVE_SECONDS);
            known |= kept.isPresent();
            compare(idle, kept, group.name(), flaws);
            for (var workload : group.workloads()) {
                var own = plan.seconds(workload.object(), Annotations.KEEP_ALIVE_SECONDS);
                known |= own.isPresent();
                compare(idle, own, workload.name(), flaws);
            }
        }
        return known ? Optional.of(flaws.verdict()) : Optional.empty();
    }

    private static void compare(int idle, OptionalInt kept, String who, Flaws flaws) {
        kept.ifPresent(seconds -> {
            if (seconds <= idle) {
                flaws.add(
                        "idleTimeout",
                        "Users get a 502 now and then: " + who + " closes idle connections after " + seconds
                                + " s, while the load balancer still uses them for " + idle + " s",
                        "Set idleTimeout below " + seconds + ", or let " + who + " keep connections for longer");
            }
        });
    }
}
