package dev.nospof.components.aws.failover;

import com.pulumi.aws.route53recoverycontrol.ControlPanelArgs;
import com.pulumi.aws.route53recoverycontrol.RoutingControlArgs;
import com.pulumi.aws.route53recoverycontrol.SafetyRuleArgs;
import com.pulumi.aws.route53recoverycontrol.inputs.SafetyRuleRuleConfigArgs;
import com.pulumi.core.Output;
import java.util.List;

/** Switches with which a person leaves a region that is ill without being dead; they work while a region is lost (https://docs.aws.amazon.com/r53recovery/latest/dg/routing-control.html). */
final class Switches {
    /** Two decisions that follow on each other faster than this are one that was taken in a hurry. */
    private static final int WAIT_MILLISECONDS = 5_000;

    private Switches() {}

    static ControlPanelArgs panel(Blueprint blueprint, Output<String> cluster) {
        return ControlPanelArgs.builder()
                .name(blueprint.name())
                .clusterArn(cluster)
                .build();
    }

    static RoutingControlArgs of(
            Blueprint blueprint, ServingRegion region, Output<String> cluster, Output<String> panel) {
        return RoutingControlArgs.builder()
                .name(blueprint.name() + "-" + region.name())
                .clusterArn(cluster)
                .controlPanelArn(panel)
                .build();
    }

    /** Nobody switches the last region off. */
    static SafetyRuleArgs oneIsOn(Blueprint blueprint, Output<String> panel, List<Output<String>> switches) {
        return SafetyRuleArgs.builder()
                .name(blueprint.name() + "-one-is-on")
                .controlPanelArn(panel)
                .assertedControls(Output.all(switches))
                .ruleConfig(SafetyRuleRuleConfigArgs.builder()
                        .type("ATLEAST")
                        .threshold(1)
                        .inverted(false)
                        .build())
                .waitPeriodMs(WAIT_MILLISECONDS)
                .build();
    }
}
