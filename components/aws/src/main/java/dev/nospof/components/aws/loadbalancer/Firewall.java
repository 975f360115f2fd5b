package dev.nospof.components.aws.loadbalancer;

import com.pulumi.aws.wafv2.WebAclArgs;
import com.pulumi.aws.wafv2.WebAclAssociationArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionAllowArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleActionBlockArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleActionBlockCustomResponseArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionNoneArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementRateBasedStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleVisibilityConfigArgs;
import com.pulumi.aws.wafv2.inputs.WebAclVisibilityConfigArgs;
import com.pulumi.core.Output;
import java.util.List;

/**
 * Rules that requests have to pass, in this order: no address asks too often; none is known for attacks; no request is known for one
 * (https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html).
 */
final class Firewall {
    private static final int FIVE_MINUTES = 300;
    private static final int TOO_MANY_REQUESTS = 429;

    private Firewall() {}

    static WebAclArgs of(Blueprint front) {
        return WebAclArgs.builder()
                .scope("REGIONAL")
                .description("Keeps attackers out of " + front.name())
                .defaultAction(WebAclDefaultActionArgs.builder()
                        .allow(WebAclDefaultActionAllowArgs.builder().build())
                        .build())
                .rules(List.of(
                        tooOften(front),
                        known(1, "AWSManagedRulesAmazonIpReputationList", List.of()),
                        known(2, "AWSManagedRulesKnownBadInputsRuleSet", List.of()),
                        // Bodies above 8 kB are uploads more often than attacks: counted, not refused.
                        known(3, "AWSManagedRulesCommonRuleSet", List.of("SizeRestrictions_BODY"))))
                .visibilityConfig(WebAclVisibilityConfigArgs.builder()
                        .cloudwatchMetricsEnabled(true)
                        .sampledRequestsEnabled(true)
                        .metricName(front.name())
                        .build())
                .tags(front.tags(RedundantLoadBalancer.FIREWALL))
                .build();
    }

    static WebAclAssociationArgs before(Output<String> firewall, Output<String> balancer) {
        return WebAclAssociationArgs.builder()
                .webAclArn(firewall)
                .resourceArn(balancer)
                .build();
    }

    private static WebAclRuleArgs tooOften(Blueprint front) {
        return WebAclRuleArgs.builder()
                .name("too-often")
                .priority(0)
                .action(WebAclRuleActionArgs.builder()
                        .block(WebAclRuleActionBlockArgs.builder()
                                .customResponse(WebAclRuleActionBlockCustomResponseArgs.builder()
                                        .responseCode(TOO_MANY_REQUESTS)
                                        .build())
                                .build())
                        .build())
                .statement(WebAclRuleStatementArgs.builder()
                        .rateBasedStatement(WebAclRuleStatementRateBasedStatementArgs.builder()
                                .limit(front.args().wall().limit())
                                .evaluationWindowSec(FIVE_MINUTES)
                                .aggregateKeyType("IP")
                                .build())
                        .build())
                .visibilityConfig(seen("too-often"))
                .build();
    }

    private static WebAclRuleArgs known(int priority, String group, List<String> onlyCounted) {
        return WebAclRuleArgs.builder()
                .name(group)
                .priority(priority)
                .overrideAction(WebAclRuleOverrideActionArgs.builder()
                        .none(WebAclRuleOverrideActionNoneArgs.builder().build())
                        .build())
                .statement(WebAclRuleStatementArgs.builder()
                        .managedRuleGroupStatement(statement(group, onlyCounted))
                        .build())
                .visibilityConfig(seen(group))
                .build();
    }

    private static WebAclRuleStatementManagedRuleGroupStatementArgs statement(String group, List<String> onlyCounted) {
        var statement = WebAclRuleStatementManagedRuleGroupStatementArgs.builder()
                .vendorName("AWS")
                .name(group);
        if (!onlyCounted.isEmpty()) {
            statement.ruleActionOverrides(
                    onlyCounted.stream().map(Firewall::counted).toList());
        }
        return statement.build();
    }

    private static WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs counted(String rule) {
        return WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs.builder()
                .name(rule)
                .actionToUse(WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseArgs.builder()
                        .count(
                                WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountArgs
                                        .builder()
                                        .build())
                        .build())
                .build();
    }

    private static WebAclRuleVisibilityConfigArgs seen(String metric) {
        return WebAclRuleVisibilityConfigArgs.builder()
                .cloudwatchMetricsEnabled(true)
                .sampledRequestsEnabled(true)
                .metricName(metric)
                .build();
    }
}
