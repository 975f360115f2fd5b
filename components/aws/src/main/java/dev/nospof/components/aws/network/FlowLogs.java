package dev.nospof.components.aws.network;

import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.FlowLogArgs;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where it is kept whose packets went where.
 *
 * @param kept whether it is at all
 * @param bucket one that exists already; otherwise a log group of the network's own
 */
record FlowLogs(boolean kept, Optional<Output<String>> bucket) {
    static final FlowLogs NONE = new FlowLogs(false, Optional.empty());
    static final FlowLogs KEPT = new FlowLogs(true, Optional.empty());

    /** The periods that CloudWatch keeps logs for (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html). */
    private static final int[] DAYS = {
        1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653
    };

    static FlowLogs to(Output<String> bucketArn) {
        return new FlowLogs(true, Optional.of(bucketArn));
    }

    boolean hasGroup() {
        return kept && bucket.isEmpty();
    }

    /** Kept as long as backups are: whoever looks into what a backup undoes needs both. */
    static LogGroupArgs group(Blueprint network) {
        return LogGroupArgs.builder()
                .retentionInDays(atLeast(network.profile().backupRetention()))
                .tags(network.tags(MultiAzNetwork.FLOW_LOG_GROUP))
                .build();
    }

    static RoleArgs writer(Blueprint network) {
        return RoleArgs.builder()
                .description("Lets flow logs of " + network.name() + " be written")
                .assumeRolePolicy(Policy.EMPTY
                        .allowService(
                                "FlowLogs",
                                "vpc-flow-logs.amazonaws.com",
                                List.of("sts:AssumeRole"),
                                Map.of(),
                                Map.of())
                        .json())
                .tags(network.tags(MultiAzNetwork.FLOW_LOG_ROLE))
                .build();
    }

    /** Writes into its own group; to find that, it lists all (https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html). */
    static RolePolicyArgs rights(Output<String> role, Output<String> groupArn) {
        return RolePolicyArgs.builder()
                .role(role)
                .policy(groupArn.applyValue(arn -> Policy.EMPTY
                        .allow("Write", List.of("logs:CreateLogStream", "logs:PutLogEvents"), arn + ":*")
                        .allow("Find", List.of("logs:DescribeLogGroups", "logs:DescribeLogStreams"), "*")
                        .json()))
                .build();
    }

    /** Every packet, accepted or not, counted by the minute. */
    static FlowLogArgs log(
            Blueprint network, Output<String> vpc, Output<String> destination, Optional<Output<String>> role) {
        var log = FlowLogArgs.builder()
                .vpcId(vpc)
                .trafficType("ALL")
                .maxAggregationInterval(60)
                .logDestination(destination)
                .logDestinationType(role.isPresent() ? "cloud-watch-logs" : "s3")
                .tags(network.tags(MultiAzNetwork.FLOW_LOG));
        role.ifPresent(log::iamRoleArn);
        return log.build();
    }

    static int atLeast(Duration time) {
        return IntStream.of(DAYS)
                .filter(days -> days >= time.toDays())
                .findFirst()
                .orElse(DAYS[DAYS.length - 1]);
    }
}
