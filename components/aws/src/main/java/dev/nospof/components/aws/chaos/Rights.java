package dev.nospof.components.aws.chaos;

import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.parts.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What an experiment may do, and no more: each of its actions, to what bears its tag. What AWS cannot limit to resources it may only read. Which rights an action needs:
 * https://docs.aws.amazon.com/fis/latest/userguide/fis-actions-reference.html
 */
final class Rights {
    private static final String TEMPORARY = "managedByFIS";
    private static final String EQUALS = "StringEquals";

    private Rights() {}

    /** Taken by experiments of one account only (https://docs.aws.amazon.com/fis/latest/userguide/security_iam_confused-deputy.html). */
    static RoleArgs role(Blueprint experiment) {
        return RoleArgs.builder()
                .description("What the experiment " + experiment.name() + " may break")
                .assumeRolePolicy(experiment.args().stops().get(0).applyValue(alarm -> trust(Checks.account(alarm))))
                .tags(experiment.tags(ChaosExperiment.ROLE))
                .build();
    }

    private static String trust(String account) {
        return Policy.EMPTY
                .allowService(
                        "Experiments",
                        "fis.amazonaws.com",
                        List.of("sts:AssumeRole"),
                        Map.of(),
                        Map.of(
                                EQUALS,
                                Map.of("aws:SourceAccount", account),
                                "ArnLike",
                                Map.of("aws:SourceArn", "arn:aws:fis:*:" + account + ":experiment/*")))
                .json();
    }

    static RolePolicyArgs rights(Blueprint experiment, Output<String> role) {
        var reports = experiment.args().reports().orElse(Output.of(""));
        return RolePolicyArgs.builder()
                .role(role)
                .policy(reports.applyValue(bucket -> policy(experiment, bucket)))
                .build();
    }

    private static String policy(Blueprint experiment, String bucket) {
        var policy = Policy.EMPTY
                .allow("Look", looks(experiment, !bucket.isEmpty()), "*")
                .allow(
                        "Write",
                        List.of(
                                "logs:CreateLogDelivery",
                                "logs:DescribeLogGroups",
                                "logs:DescribeResourcePolicies",
                                "logs:PutResourcePolicy"),
                        "*");
        for (var hit : experiment.hits()) {
            policy = hitting(policy, hit, experiment);
        }
        if (!bucket.isEmpty()) {
            policy = policy.allow(
                    "Report",
                    List.of("s3:GetObject", "s3:PutObject"),
                    "arn:aws:s3:::" + bucket + "/" + experiment.name() + "/*");
        }
        return policy.json();
    }

    /** Sorted. */
    private static List<String> looks(Blueprint experiment, boolean reports) {
        var looks = new TreeSet<>(List.of("cloudwatch:DescribeAlarms", "tag:GetResources"));
        for (var hit : experiment.hits()) {
            looks.addAll(
                    switch (hit.name()) {
                        case "instances" -> List.of("ec2:DescribeInstances");
                        case "nodes" -> List.of("ec2:DescribeInstances", "eks:DescribeNodegroup");
                        case "pods" -> List.of("ec2:DescribeSubnets", "eks:DescribeCluster");
                        case "databases" -> List.of("rds:DescribeDBClusters");
                        case "caches" -> List.of("elasticache:DescribeReplicationGroups");
                        case "no-others" -> List.of("autoscaling:DescribeAutoScalingGroups");
                        default ->
                            List.of(
                                    "ec2:DescribeManagedPrefixLists",
                                    "ec2:DescribeNetworkAcls",
                                    "ec2:DescribeSubnets",
                                    "ec2:DescribeVpcs",
                                    "ec2:GetManagedPrefixListEntries");
                    });
        }
        if (reports) {
            looks.addAll(List.of("cloudwatch:GetDashboard", "cloudwatch:GetMetricWidgetImage"));
        }
        return List.copyOf(looks);
    }

    private static Policy hitting(Policy policy, Hit hit, Blueprint experiment) {
        return switch (hit.name()) {
            case "instances" ->
                policy.allow(
                        "Stop",
                        List.of("ec2:StartInstances", "ec2:StopInstances"),
                        "arn:aws:ec2:*:*:instance/*",
                        tagged(experiment));
            // EKS tags its nodes with their group's name; whether they have the experiment's tag as well is up to their
            // launch template.
            case "nodes" ->
                policy.allow(
                        "Terminate",
                        List.of("ec2:TerminateInstances"),
                        "arn:aws:ec2:*:*:instance/*",
                        Map.of("StringLike", Map.of("aws:ResourceTag/eks:nodegroup-name", "*")));
            case "databases" ->
                policy.allow(
                        "FailOver", List.of("rds:FailoverDBCluster"), "arn:aws:rds:*:*:cluster:*", tagged(experiment));
            case "caches" ->
                policy.allow(
                        "CutPower",
                        List.of("elasticache:InterruptClusterAzPower"),
                        "arn:aws:elasticache:*:*:replicationgroup:*",
                        tagged(experiment));
            case "no-others" ->
                policy.allow(
                        "StartNone",
                        List.of("ec2:InjectApiError"),
                        "*",
                        Map.of("ForAnyValue:StringEquals", Map.of("ec2:FisActionId", List.of(hit.action()))));
            case "subnets" -> cutting(policy, experiment);
            // The cluster itself decides about pods: by the access entry, and what the namespace lets it.
            default -> policy;
        };
    }

    /** FIS puts network ACLs of its own in place of a subnet's, marks them, and takes them away again. */
    private static Policy cutting(Policy policy, Blueprint experiment) {
        var acls = "arn:aws:ec2:*:*:network-acl/*";
        return policy.allow(
                        "MakeWall",
                        List.of("ec2:CreateNetworkAcl"),
                        acls,
                        Map.of(EQUALS, Map.of("aws:RequestTag/" + TEMPORARY, "true")))
                .allow("MakeWallInVpc", List.of("ec2:CreateNetworkAcl"), "arn:aws:ec2:*:*:vpc/*")
                .allow(
                        "MarkWall",
                        List.of("ec2:CreateTags"),
                        acls,
                        Map.of(
                                EQUALS,
                                Map.of("aws:RequestTag/" + TEMPORARY, "true", "ec2:CreateAction", "CreateNetworkAcl")))
                .allow(
                        "ChangeWall",
                        List.of("ec2:CreateNetworkAclEntry", "ec2:DeleteNetworkAcl"),
                        acls,
                        Map.of(EQUALS, Map.of("ec2:ResourceTag/" + TEMPORARY, "true")))
                .allow("SwapWall", List.of("ec2:ReplaceNetworkAclAssociation"), acls)
                .allow(
                        "SwapWallOfSubnet",
                        List.of("ec2:ReplaceNetworkAclAssociation"),
                        "arn:aws:ec2:*:*:subnet/*",
                        tagged(experiment));
    }

    private static Map<String, Object> tagged(Blueprint experiment) {
        var tag = experiment.args().targets().orElseThrow();
        return Map.of(EQUALS, Map.of("aws:ResourceTag/" + tag.key(), tag.value()));
    }
}
