package dev.nospof.policies.rules.alarm;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.CloudAlarm;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Strictness;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The way by which people hear of trouble is a single point of failure like any other. Topics that are not in the plan are not judged. */
public record AlarmsHaveTwoPaths() implements Rule {
    private static final String TOPIC = "aws:sns/topic:Topic";
    private static final String SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";

    @Override
    public String id() {
        return "ALM-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Alarms reach people by two ways that do not fail together.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.references().ofType(TOPIC).stream().map(topic -> new Case(topic, () -> judge(topic, plan)));
    }

    private static Optional<Verdict> judge(Resource topic, Plan plan) {
        var references = plan.references();
        boolean hearsAlarms = Stream.of(CloudAlarm.ALARM, CloudAlarm.COMPOSITE)
                .flatMap(type -> references.ofType(type).stream())
                .anyMatch(alarm -> references.from(alarm, "alarmActions").contains(topic));
        if (!hearsAlarms || plan.strictness(topic) != Strictness.PRODUCTION) {
            return Optional.empty();
        }
        var ways = new TreeSet<String>();
        references.ofType(SUBSCRIPTION).stream()
                .filter(subscription -> references.from(subscription, "topic").contains(topic))
                .forEach(subscription ->
                        ways.add(subscription.at("protocol").text().orElse("unknown")));
        return Optional.of(
                ways.size() > 1
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(topic) + ", its subscriptions",
                                ways.isEmpty()
                                        ? "Alarms are sent to it, and nobody is subscribed"
                                        : "Alarms reach people by "
                                                + List.copyOf(ways).get(0) + " only",
                                "Subscribe by two protocols, such as https to a pager and email"));
    }
}
