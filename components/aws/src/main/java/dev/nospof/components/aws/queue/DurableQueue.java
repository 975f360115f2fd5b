package dev.nospof.components.aws.queue;

import com.pulumi.aws.cloudwatch.EventRule;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.QueuePolicy;
import com.pulumi.aws.sqs.QueuePolicyArgs;
import com.pulumi.aws.sqs.RedriveAllowPolicy;
import com.pulumi.aws.sqs.RedriveAllowPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.model.Buffer;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Reachable;
import dev.nospof.components.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A queue that keeps what it took while its consumer is away, gives it to nobody twice at a time, and loses nothing that cannot be worked on.
 *
 * <p><b>Creates:</b> two SQS queues, one for dead letters; who may put messages there; policies that refuse open lines; two alarms; a subscription for each topic, a
 * rule and a target for each pattern of events that feed it.
 *
 * <p><b>Promises:</b> a message is given to a second consumer only when the first cannot be working on it any more; after so many attempts it lies with the dead
 * letters for the rest of 14 days, and somebody hears of it.
 *
 * <p><b>Does not promise:</b> that a message comes once, unless {@code fifo()}: consumers have to bear a second one; to survive the loss of its region.
 *
 * <p>For {@code Dependency.async(queue)} it is who is written to; for its consumer a {@code Dependency.hard(queue)}.
 */
public final class DurableQueue extends ComponentResource implements Buffer, Reachable<Output<String>> {
    /** The children, for {@link DurableQueueArgs.Builder#customise}. */
    public static final Child<QueueArgs> QUEUE = Child.of(QueueArgs.class, "queue");

    public static final Child<QueueArgs> DEAD_LETTERS = Child.of(QueueArgs.class, "dead-letters");
    public static final Child<RedriveAllowPolicyArgs> REDRIVE_ALLOWED =
            Child.of(RedriveAllowPolicyArgs.class, "redrive-allowed");
    public static final Child<QueuePolicyArgs> QUEUE_POLICY = Child.of(QueuePolicyArgs.class, "queue-policy");
    public static final Child<QueuePolicyArgs> DEAD_LETTER_POLICY =
            Child.of(QueuePolicyArgs.class, "dead-letter-policy");
    public static final Child<MetricAlarmArgs> LATE = Child.of(MetricAlarmArgs.class, "late");
    public static final Child<MetricAlarmArgs> DEAD_LETTERS_THERE =
            Child.of(MetricAlarmArgs.class, "dead-letters-there");

    /** Keyed by the feed's name, as the two after it. */
    public static final Child<TopicSubscriptionArgs> SUBSCRIPTION = Child.of(TopicSubscriptionArgs.class, "from");

    public static final Child<EventRuleArgs> EVENT_RULE = Child.of(EventRuleArgs.class, "events");
    public static final Child<EventTargetArgs> EVENT_TARGET = Child.of(EventTargetArgs.class, "events-to-queue");

    private static final int HTTPS = 443;

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final Queue queue;
    private final Queue deadLetters;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public DurableQueue(String name, DurableQueueArgs args, ComponentResourceOptions options) {
        super("nospof:aws:DurableQueue", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);
        var keeps = args.choices().profile().protectsState();

        deadLetters = new Queue(
                nameOf(DEAD_LETTERS), built(DEAD_LETTERS, Queues.deadLetters(blueprint)), children.kept(keeps));
        queue = new Queue(
                nameOf(QUEUE), built(QUEUE, Queues.queue(blueprint, deadLetters.arn())), children.kept(keeps));
        new RedriveAllowPolicy(
                nameOf(REDRIVE_ALLOWED),
                built(REDRIVE_ALLOWED, Queues.onlyFrom(deadLetters.url(), queue.arn())),
                children.all());
        var feeders = new ArrayList<Rights.Feeder>();
        for (var feed : args.feeds()) {
            feeders.add(feed.match(this::subscribed, this::ruled));
        }
        new QueuePolicy(
                nameOf(QUEUE_POLICY),
                built(QUEUE_POLICY, Rights.of(queue.url(), queue.arn(), feeders)),
                children.all());
        new QueuePolicy(
                nameOf(DEAD_LETTER_POLICY),
                built(DEAD_LETTER_POLICY, Rights.of(deadLetters.url(), deadLetters.arn(), feeders)),
                children.all());
        alarms();

        registerOutputs(new TreeMap<>(Map.of("url", url(), "arn", arn(), "deadLettersUrl", deadLetters.url())));
    }

    public DurableQueue(String name, DurableQueueArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private Rights.Feeder subscribed(Feed.Topic feed) {
        var child = SUBSCRIPTION.in(feed.name());
        new TopicSubscription(
                nameOf(child),
                built(child, Feeding.subscription(feed, queue.arn(), deadLetters.arn())),
                children.all());
        return new Rights.Feeder("sns.amazonaws.com", feed.arn());
    }

    private Rights.Feeder ruled(Feed.Events feed) {
        var ruleChild = EVENT_RULE.in(feed.name());
        var rule = new EventRule(
                nameOf(ruleChild), built(ruleChild, Feeding.rule(blueprint, ruleChild, feed)), children.all());
        var child = EVENT_TARGET.in(feed.name());
        new EventTarget(
                nameOf(child),
                built(child, Feeding.target(feed, rule.name(), queue.arn(), deadLetters.arn())),
                children.all());
        return new Rights.Feeder("events.amazonaws.com", rule.arn());
    }

    private void alarms() {
        blueprint.choices().alarms().ifPresent(topics -> {
            Watched.late(blueprint, queue.name()).made(blueprint, LATE, topics, children.all());
            Watched.deadLetters(blueprint, deadLetters.name())
                    .made(blueprint, DEAD_LETTERS_THERE, topics, children.all());
        });
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    @Override
    public Target consumer() {
        return blueprint.args().consumer();
    }

    /** As long as a message is kept. */
    @Override
    public Duration horizon() {
        return blueprint.args().keepsFor();
    }

    /** {@code ORDERS_QUEUE_URL} */
    @Override
    public SortedMap<String, Output<String>> variables() {
        return new TreeMap<>(Map.of("URL", url()));
    }

    @Override
    public int port() {
        return HTTPS;
    }

    @Override
    public List<String> ranges() {
        return blueprint.args().ranges();
    }

    public Output<String> url() {
        return queue.url();
    }

    public Output<String> arn() {
        return queue.arn();
    }

    public Output<String> deadLettersUrl() {
        return deadLetters.url();
    }

    /** A policy document for whoever sends. */
    public Output<String> rightsToSend() {
        return Rights.toSend(arn());
    }

    /** A policy document for whoever works on the messages. */
    public Output<String> rightsToReceive() {
        return Rights.toReceive(arn());
    }

    /**
     * A trigger for KEDA's ScaledObject of the consumer.
     *
     * @param messagesEach waiting messages that one replica is to have
     * @param region where the queue is
     */
    public Output<Map<String, Object>> scalingTrigger(int messagesEach, String region) {
        return url().applyValue(known -> new TreeMap<String, Object>(Map.of(
                "type",
                "aws-sqs-queue",
                "metadata",
                new TreeMap<>(
                        Map.of("queueURL", known, "queueLength", String.valueOf(messagesEach), "awsRegion", region)))));
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
