package dev.nospof.components.aws.fleet;

import com.pulumi.aws.autoscaling.LifecycleHookArgs;
import com.pulumi.aws.autoscaling.PolicyArgs;
import com.pulumi.aws.autoscaling.inputs.PolicyPredictiveScalingConfigurationArgs;
import com.pulumi.aws.autoscaling.inputs.PolicyPredictiveScalingConfigurationMetricSpecificationArgs;
import com.pulumi.aws.autoscaling.inputs.PolicyPredictiveScalingConfigurationMetricSpecificationPredefinedMetricPairSpecificationArgs;
import com.pulumi.aws.autoscaling.inputs.PolicyTargetTrackingConfigurationArgs;
import com.pulumi.aws.autoscaling.inputs.PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.core.Output;

/** When instances come and go. */
final class Scaling {
    private Scaling() {}

    /** More when they have more to do than their share, fewer when they have less. */
    static PolicyArgs byLoad(Blueprint fleet, Output<String> group) {
        return PolicyArgs.builder()
                .autoscalingGroupName(group)
                .policyType("TargetTrackingScaling")
                .estimatedInstanceWarmup(fleet.bootSeconds())
                .targetTrackingConfiguration(PolicyTargetTrackingConfigurationArgs.builder()
                        .targetValue((double) fleet.args().cpuTarget())
                        .predefinedMetricSpecification(
                                PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs.builder()
                                        .predefinedMetricType("ASGAverageCPUUtilization")
                                        .build())
                        .build())
                .build();
    }

    /** Before the hour in which they are usually needed, by as long as they take to boot. */
    static PolicyArgs ahead(Blueprint fleet, Output<String> group) {
        return PolicyArgs.builder()
                .autoscalingGroupName(group)
                .policyType("PredictiveScaling")
                .predictiveScalingConfiguration(PolicyPredictiveScalingConfigurationArgs.builder()
                        .mode("ForecastAndScale")
                        .schedulingBufferTime(String.valueOf(fleet.bootSeconds()))
                        .metricSpecification(PolicyPredictiveScalingConfigurationMetricSpecificationArgs.builder()
                                .targetValue((double) fleet.args().cpuTarget())
                                .predefinedMetricPairSpecification(
                                        PolicyPredictiveScalingConfigurationMetricSpecificationPredefinedMetricPairSpecificationArgs
                                                .builder()
                                                .predefinedMetricType("ASGCPUUtilization")
                                                .build())
                                .build())
                        .build())
                .build();
    }

    /** An instance that is to go is left until it has finished, and then ended whatever it says. */
    static LifecycleHookArgs going(Blueprint fleet, Output<String> group) {
        return LifecycleHookArgs.builder()
                .autoscalingGroupName(group)
                .lifecycleTransition("autoscaling:EC2_INSTANCE_TERMINATING")
                .heartbeatTimeout(fleet.goingSeconds())
                .defaultResult("CONTINUE")
                .build();
    }
}
