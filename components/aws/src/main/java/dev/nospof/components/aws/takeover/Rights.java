package dev.nospof.components.aws.takeover;

import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Promotable;
import dev.nospof.components.aws.parts.Policy;
import dev.nospof.components.model.Child;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who may send, start and promote, and no more. Each role is taken by one service for this account only (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html). */
final class Rights {
    private static final String EVENTS = "events.amazonaws.com";
    private static final String STATES = "states.amazonaws.com";

    private Rights() {}

    /** Of the rule in us-east-1. */
    static RoleArgs sender(Blueprint takeover, Output<String> bus) {
        return role(takeover, RegionTakeover.SENDER, EVENTS, bus, "Tells " + takeover.second() + " of the loss of ");
    }

    /** Of the rule in the second region. */
    static RoleArgs starter(Blueprint takeover, Output<String> machine) {
        return role(takeover, RegionTakeover.STARTER, EVENTS, machine, "Starts the takeover from ");
    }

    /** Of the machine. */
    static RoleArgs promoter(Blueprint takeover) {
        var some = takeover.args().databases().get(0).arn();
        return role(takeover, RegionTakeover.PROMOTER, STATES, some, "Promotes databases after the loss of ");
    }

    static RolePolicyArgs sends(Output<String> role, Output<String> bus) {
        return rights(role, bus.applyValue(arn -> Policy.EMPTY.allow("Tell", List.of("events:PutEvents"), arn)));
    }

    static RolePolicyArgs starts(Output<String> role, Output<String> machine) {
        return rights(
                role, machine.applyValue(arn -> Policy.EMPTY.allow("Start", List.of("states:StartExecution"), arn)));
    }

    /**
     * What AWS checks of a failover are the global cluster and clusters, and does not say which of these
     * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html): the one that is promoted, and the one that is left.
     */
    static RolePolicyArgs promotes(Blueprint takeover, Output<String> role) {
        var databases = takeover.args().databases();
        var globals = Output.all(databases.stream().map(Promotable::globalArn).toList());
        var clusters = new ArrayList<Output<String>>();
        databases.forEach(database -> clusters.addAll(List.of(database.arn(), database.firstArn())));
        return rights(role, Output.tuple(globals, Output.all(clusters)).applyValue(arns -> Policy.EMPTY
                .allow("Ask", List.of("rds:DescribeGlobalClusters"), arns.t1)
                .allow("PromoteIn", List.of("rds:FailoverGlobalCluster"), arns.t1)
                .allow("Promote", List.of("rds:FailoverGlobalCluster"), arns.t2)));
    }

    private static RolePolicyArgs rights(Output<String> role, Output<Policy> policy) {
        return RolePolicyArgs.builder()
                .role(role)
                .policy(policy.applyValue(Policy::json))
                .build();
    }

    /** @param arn of something of the account */
    private static RoleArgs role(
            Blueprint takeover, Child<RoleArgs> child, String service, Output<String> arn, String what) {
        return RoleArgs.builder()
                .description(what + takeover.args().leaving())
                .assumeRolePolicy(arn.applyValue(known -> Policy.EMPTY
                        .allowService(
                                "Take",
                                service,
                                List.of("sts:AssumeRole"),
                                Map.of(),
                                Map.of("StringEquals", Map.of("aws:SourceAccount", known.split(":", -1)[4])))
                        .json()))
                .tags(takeover.tags(child))
                .build();
    }
}
