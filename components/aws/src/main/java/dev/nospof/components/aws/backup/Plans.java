package dev.nospof.components.aws.backup;

import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleCopyActionArgs;
import com.pulumi.aws.backup.inputs.PlanRuleCopyActionLifecycleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.aws.backup.inputs.SelectionConditionArgs;
import com.pulumi.aws.backup.inputs.SelectionConditionStringEqualArgs;
import com.pulumi.core.Output;
import java.util.List;

/** When backups are made and how long they are kept, and of what. */
final class Plans {
    /** A job that waits for longer is given up, and somebody hears of it. */
    private static final int START_MINUTES = 180;

    private static final int DONE_MINUTES = 720;

    /** AWS allows 50 characters. */
    private static final int LONGEST_SPOKEN = 41;

    private Plans() {}

    /** @param copies ARNs of the vaults that get a copy */
    static PlanArgs plan(Blueprint plan, Output<String> vault, List<Output<String>> copies) {
        var args = plan.args();
        var lifecycle = PlanRuleLifecycleArgs.builder().deleteAfter(Blueprint.days(args.keepsFor()));
        args.coldAfter().map(Blueprint::days).ifPresent(lifecycle::coldStorageAfter);
        var rule = PlanRuleArgs.builder()
                .ruleName("daily")
                .targetVaultName(vault)
                .schedule("cron(%d %d * * ? *)"
                        .formatted(args.at().getMinute(), args.at().getHour()))
                .startWindow(START_MINUTES)
                .completionWindow(DONE_MINUTES)
                .enableContinuousBackup(args.continuous())
                .lifecycle(lifecycle.build())
                .recoveryPointTags(plan.tags(BackupPlan.PLAN));
        if (!copies.isEmpty()) {
            rule.copyActions(
                    copies.stream().map(copy -> copied(plan.args(), copy)).toList());
        }
        return PlanArgs.builder()
                .rules(rule.build())
                .tags(plan.tags(BackupPlan.PLAN))
                .build();
    }

    private static PlanRuleCopyActionArgs copied(BackupPlanArgs args, Output<String> vault) {
        var lifecycle = PlanRuleCopyActionLifecycleArgs.builder().deleteAfter(Blueprint.days(args.keepsFor()));
        args.coldAfter().map(Blueprint::days).ifPresent(lifecycle::coldStorageAfter);
        return PlanRuleCopyActionArgs.builder()
                .destinationVaultArn(vault)
                .lifecycle(lifecycle.build())
                .build();
    }

    /** All of these kinds that have this tag. */
    static SelectionArgs tagged(Blueprint plan, String key, String value, Output<String> planId, Output<String> role) {
        return SelectionArgs.builder()
                .name(selectionName(plan, key, value))
                .planId(planId)
                .iamRoleArn(role)
                .resources(plan.args().keeps().stream().map(Kept::arns).toList())
                .conditions(SelectionConditionArgs.builder()
                        .stringEquals(SelectionConditionStringEqualArgs.builder()
                                .key("aws:ResourceTag/" + key)
                                .value(value)
                                .build())
                        .build())
                .build();
    }

    /** Another one for each other choice: what is selected is made anew where it changes, and AWS may refuse two of one name. */
    private static String selectionName(Blueprint plan, String key, String value) {
        var spoken = BackupPlan.TAGGED.in(key).toString().replaceAll("[^a-zA-Z0-9_.-]", "-");
        var chosen = key + "=" + value + " " + plan.args().keeps();
        return spoken.substring(0, Math.min(spoken.length(), LONGEST_SPOKEN)) + "-%08x".formatted(chosen.hashCode());
    }

    static SelectionArgs named(String name, Output<String> arn, Output<String> planId, Output<String> role) {
        return SelectionArgs.builder()
                .name(name)
                .planId(planId)
                .iamRoleArn(role)
                .resources(arn.applyValue(List::of))
                .build();
    }
}
