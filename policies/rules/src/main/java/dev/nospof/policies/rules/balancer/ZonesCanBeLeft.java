package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.aws.Balancer;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A zone that is ill without being dead passes its health checks; somebody has to be able to leave it all the same. */
public record ZonesCanBeLeft() implements BalancerRule {
    @Override
    public String id() {
        return "LB-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "All traffic can be taken out of an ill zone with one call.";
    }

    @Override
    public Optional<Verdict> judge(Balancer balancer, Plan plan) {
        if (!balancer.isForRequests() && !balancer.isForConnections()) {
            return Optional.empty();
        }
        return Optional.of(
                balancer.resource().at("enableZonalShift").flag().orElse(false)
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(balancer.resource(), "enableZonalShift"),
                                "While a zone loses one request in ten, and passes its health checks, nobody can take the traffic out of it",
                                "Set enableZonalShift: true"));
    }
}
