package dev.nospof.components.aws.chaos;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.UnaryOperator;

/** An ordinary experiment, of which tests change one thing. */
final class Trials {
    static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

    private Trials() {}

    /** An alarm on what users notice. */
    static Output<String> alarm(String name) {
        return new MetricAlarm(
                        name,
                        MetricAlarmArgs.builder()
                                .namespace("Shop")
                                .metricName("FailedOrders")
                                .statistic("Sum")
                                .period(60)
                                .comparisonOperator("GreaterThanThreshold")
                                .threshold(5.0)
                                .evaluationPeriods(2)
                                .treatMissingData("notBreaching")
                                .alarmActions(TOPIC)
                                .build())
                .arn();
    }

    static ChaosExperimentArgs.Builder builder() {
        return ChaosExperimentArgs.builder()
                .fault(Fault.zoneLosesPower(new Zone("eu-west-1a")))
                .on("team", "shop")
                .stopsOn(alarm("orders-fail"))
                .profile(Profile.STAGING)
                .alarmsTo(AlarmTopics.of(TOPIC));
    }

    static ResourceGraph plan(UnaryOperator<ChaosExperimentArgs.Builder> change) {
        return Declared.by(
                () -> new ChaosExperiment("zone-lost", change.apply(builder()).build()));
    }

    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .map(Resource::name)
                .filter(name -> name.startsWith("zone-lost"))
                .toList();
    }
}
