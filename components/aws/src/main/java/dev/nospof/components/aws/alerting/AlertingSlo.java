package dev.nospof.components.aws.alerting;

import com.pulumi.aws.cloudwatch.CompositeAlarm;
import com.pulumi.aws.cloudwatch.CompositeAlarmArgs;
import com.pulumi.aws.cloudwatch.Dashboard;
import com.pulumi.aws.cloudwatch.DashboardArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.kms.KeyPolicy;
import com.pulumi.aws.kms.KeyPolicyArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Objective.BurnRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who hears of trouble, and what is promised to users: topics that lead to people by two ways, and alarms on how fast an objective's error budget burns.
 *
 * <p><b>Creates:</b> two topics with their policies, a key, a subscription for each way and topic; with {@link #measures} three alarms for each of four speeds; with {@link #shows} a
 * dashboard.
 *
 * <p><b>Promises:</b> an alarm reaches people while any one way to them is gone; alarms, events and databases may tell, and nobody else; whoever is woken loses budget so fast that it would be gone in days, and still does.
 *
 * <p><b>Does not promise:</b> that somebody looks: subscriptions by mail have to be confirmed by hand. Nor to survive the loss of its region: make one in each.
 */
public final class AlertingSlo extends ComponentResource {
    /** The children, for {@link AlertingSloArgs.Builder#customise}. Of the next three there is one for what is urgent, and one for the rest. */
    public static final Child<TopicArgs> TOPIC = Child.of(TopicArgs.class, "topic");

    public static final Child<TopicPolicyArgs> TOPIC_POLICY = Child.of(TopicPolicyArgs.class, "topic-policy");

    /** Keyed by topic and way: {@code urgent-pager}. */
    public static final Child<TopicSubscriptionArgs> WAY = Child.of(TopicSubscriptionArgs.class, "to");

    public static final Child<KeyArgs> KEY = Child.of(KeyArgs.class, "key");
    public static final Child<KeyPolicyArgs> KEY_POLICY = Child.of(KeyPolicyArgs.class, "key-policy");

    /** Over the longer of two times, and keyed by it, as the two after it: {@code 1h}. */
    public static final Child<MetricAlarmArgs> FAILED = Child.of(MetricAlarmArgs.class, "failed");

    /** Over the shorter of the two. */
    public static final Child<MetricAlarmArgs> FAILED_OF_LATE = Child.of(MetricAlarmArgs.class, "failed-of-late");

    public static final Child<CompositeAlarmArgs> BURNS = Child.of(CompositeAlarmArgs.class, "burns");

    public static final Child<MetricAlarmArgs> UNUSUAL = Child.of(MetricAlarmArgs.class, "unusual");
    public static final Child<DashboardArgs> DASHBOARD = Child.of(DashboardArgs.class, "dashboard");

    private static final String URGENT = "urgent";
    private static final String OTHER = "other";

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final AlarmTopics topics;
    private final List<Output<String>> alarms = new ArrayList<>();
    private Optional<Output<String>> quickest = Optional.empty();
    private boolean measured;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public AlertingSlo(String name, AlertingSloArgs args, ComponentResourceOptions options) {
        super("nospof:aws:AlertingSlo", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);
        topics = args.foreign().orElseGet(this::ownTopics);
        registerOutputs(new TreeMap<>(Map.of("urgent", topics.urgent(), "other", topics.other())));
    }

    public AlertingSlo(String name, AlertingSloArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private AlarmTopics ownTopics() {
        var args = blueprint.args();
        var kept = args.choices().profile().protectsState();
        var own = args.key().isPresent()
                ? Optional.<Key>empty()
                : Optional.of(new Key(nameOf(KEY), built(KEY, Topics.key(blueprint)), children.kept(kept)));
        var key = args.key().orElseGet(() -> own.orElseThrow().arn());
        var urgent = topic(URGENT, key);
        var other = topic(OTHER, key);
        own.ifPresent(made -> new KeyPolicy(
                nameOf(KEY_POLICY), built(KEY_POLICY, Topics.keyPolicy(made.keyId(), urgent)), children.all()));
        args.ways().forEach((name, way) -> {
            subscribe(URGENT, name, way, urgent);
            subscribe(OTHER, name, way, other);
        });
        args.urgentWays().forEach((name, way) -> subscribe(URGENT, name, way, urgent));
        return new AlarmTopics(urgent, other);
    }

    private Output<String> topic(String which, Output<String> key) {
        var child = TOPIC.in(which);
        var arn = new Topic(
                        nameOf(child),
                        built(child, Topics.topic(blueprint, child, key)),
                        children.kept(blueprint.profile().protectsState()))
                .arn();
        var policy = TOPIC_POLICY.in(which);
        new TopicPolicy(nameOf(policy), built(policy, Topics.policy(arn)), children.all());
        return arn;
    }

    private void subscribe(String which, String name, Way way, Output<String> topic) {
        var child = WAY.in(which + "-" + name);
        new TopicSubscription(nameOf(child), built(child, Topics.subscription(way, topic)), children.all());
    }

    /**
     * Watches the objective. To be called once, when there is something to measure: a load balancer that takes {@link #topics} is made after this.
     *
     * @throws dev.nospof.components.model.UnsafeArgs if it is called again
     */
    public AlertingSlo measures(Requests requests) {
        if (measured) {
            throw Checks.measuredTwice(blueprint.name());
        }
        measured = true;
        if (blueprint.isHeard()) {
            var burning = new Burning(blueprint, requests);
            for (var rate : blueprint.args().objective().burnRates()) {
                burns(burning, rate);
            }
            if (blueprint.args().anomalies()) {
                new MetricAlarm(nameOf(UNUSUAL), built(UNUSUAL, burning.unusual(topics)), children.all());
            }
        }
        return this;
    }

    private void burns(Burning burning, BurnRate rate) {
        var speed = Durations.word(rate.longWindow());
        var slow = window(burning, rate, rate.longWindow(), FAILED.in(speed));
        var quick = window(burning, rate, rate.shortWindow(), FAILED_OF_LATE.in(speed));
        quickest = quickest.or(() -> Optional.of(quick.arn()));
        var child = BURNS.in(speed);
        alarms.add(new CompositeAlarm(
                        nameOf(child),
                        built(child, burning.burns(rate, child, slow.name(), quick.name(), topics)),
                        children.all())
                .arn());
    }

    private MetricAlarm window(Burning burning, BurnRate rate, Duration window, Child<MetricAlarmArgs> child) {
        return new MetricAlarm(nameOf(child), built(child, burning.window(rate, window, child)), children.all());
    }

    /** One page for all of these, below how it stands with the objective. To be called once, after {@link #measures}. */
    public AlertingSlo shows(Shown... pictures) {
        new Dashboard(
                nameOf(DASHBOARD),
                built(DASHBOARD, Dashboards.of(blueprint, topics.urgent(), alarms, List.of(pictures))),
                children.all());
        return this;
    }

    /** Who hears of trouble: every component takes it, {@code alarmsTo(slo.topics())}. */
    public AlarmTopics topics() {
        return topics;
    }

    /**
     * ARN of the alarm that fires first when many requests fail, within minutes: what a {@link dev.nospof.components.aws.chaos.ChaosExperiment} stops on.
     *
     * @throws dev.nospof.components.model.UnsafeArgs if nothing is measured yet, or nobody is to hear of it
     */
    public Output<String> quickestAlarm() {
        return quickest.orElseThrow(() -> Checks.notMeasured(blueprint.name()));
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
