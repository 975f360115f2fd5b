package dev.nospof.policies.rules.discovery;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.DiscoveredName;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.stream.Stream;

/**
 * A private zone is seen by networks alone that have both of these set (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html). Asked of each private namespace of Cloud
 * Map whose VPC is in the plan.
 */
public record NetworksAnswerForTheirNames() implements Rule {
    private static final String VPC = "aws:ec2/vpc:Vpc";

    @Override
    public String id() {
        return "MAP-04";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A private name is answered in its network.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.references().ofType(DiscoveredName.PRIVATE_NAMESPACE).stream()
                .map(namespace -> new Case(namespace, () -> plan.references().from(namespace, "vpc", VPC).stream()
                        .findFirst()
                        .map(vpc -> judge(namespace, vpc))));
    }

    /** By themselves networks have the first, and not the second (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html). */
    private static Verdict judge(Resource namespace, Resource vpc) {
        var flaws = new Flaws(Where.of(namespace));
        for (var setting : List.of("enableDnsSupport", "enableDnsHostnames")) {
            if (!vpc.at(setting).flag().orElse(setting.equals("enableDnsSupport"))) {
                flaws.add(
                        setting + " of " + Where.of(vpc),
                        "Nobody in the network is answered when asking for its names",
                        "Set " + setting + ": true");
            }
        }
        return flaws.verdict();
    }
}
