package dev.nospof.components.aws.queue;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Choosing;
import dev.nospof.components.aws.parts.Json;
import dev.nospof.components.model.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a caller may choose; the rest is {@link DurableQueue}'s promise. Built, then immutable and valid. */
public final class DurableQueueArgs extends ResourceArgs {
    @Import(required = true)
    private final boolean fifo;

    @Import(name = "profile", required = true)
    @SuppressWarnings("UnusedVariable") // Read by the SDK, for the component's own inputs.
    private final String profileName;

    private final Target consumer;
    private final Duration processingTime;
    private final Duration consumerGrace;
    private final boolean byFunction;
    private final Duration keepsFor;
    private final Duration lateAfter;
    private final int attempts;
    private final Optional<Output<String>> key;
    private final List<Feed> feeds;
    private final List<String> ranges;
    private final Choices choices;

    private DurableQueueArgs(Builder builder, Choices choices, Target consumer) {
        this.fifo = builder.fifo;
        this.profileName = choices.profile().name();
        this.consumer = consumer;
        this.processingTime = builder.processingTime;
        this.consumerGrace = builder.consumerGrace;
        this.byFunction = builder.byFunction;
        this.keepsFor = builder.keepsFor;
        this.lateAfter = builder.lateAfter;
        this.attempts = builder.attempts;
        this.key = builder.key;
        this.feeds = List.copyOf(builder.feeds);
        this.ranges = builder.ranges;
        this.choices = choices;
    }

    public static Builder builder() {
        return new Builder();
    }

    boolean fifo() {
        return fifo;
    }

    Target consumer() {
        return consumer;
    }

    Duration processingTime() {
        return processingTime;
    }

    Duration consumerGrace() {
        return consumerGrace;
    }

    boolean byFunction() {
        return byFunction;
    }

    Duration keepsFor() {
        return keepsFor;
    }

    Duration lateAfter() {
        return lateAfter;
    }

    int attempts() {
        return attempts;
    }

    Optional<Output<String>> key() {
        return key;
    }

    List<Feed> feeds() {
        return feeds;
    }

    List<String> ranges() {
        return ranges;
    }

    /** What every component lets its caller choose. */
    Choices choices() {
        return choices;
    }

    /**
     * Every setter returns the builder; {@link #build} checks everything together. Without alarms nobody notices when messages are not worked on, or not worked out.
     */
    public static final class Builder extends Choosing<Builder> {
        private boolean fifo;
        private Optional<Target> consumer = Optional.empty();
        private Duration processingTime = Duration.ofSeconds(30);
        private Duration consumerGrace = Duration.ofSeconds(30);
        private boolean byFunction;
        private Duration keepsFor = Duration.ofDays(4);
        private Duration lateAfter = Duration.ofMinutes(15);
        private int attempts = 5;
        private Optional<Output<String>> key = Optional.empty();
        private final List<Feed> feeds = new ArrayList<>();
        private List<String> ranges = List.of("0.0.0.0/0");

        private Builder() {
            super(Checks.GIVEN);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Has to be given: who works on the messages, and may be away for as long as the queue keeps them. */
        public Builder consumer(Target consumer) {
            this.consumer = Optional.of(consumer);
            return this;
        }

        /** One that depends on the queue in turn, or that another stack creates. */
        public Builder consumer(String name) {
            return consumer(Target.named(name));
        }

        /** The longest that one message takes, as measured; 30 s by default. */
        public Builder processingTime(Duration longest) {
            this.processingTime = longest;
            return this;
        }

        /** How long a consumer that is told to stop may go on with what it has: a pod's grace period. 30 s by default, as in Kubernetes. */
        public Builder consumerGrace(Duration grace) {
            this.consumerGrace = grace;
            return this;
        }

        /** The consumer is a Lambda function, and {@link #processingTime} its timeout. */
        public Builder consumedByFunction() {
            this.byFunction = true;
            return this;
        }

        /** How long a message waits before it is lost: the longest outage of the consumer that is borne. 4 days by default, 13 at most. */
        public Builder keepsFor(Duration time) {
            this.keepsFor = time;
            return this;
        }

        /** When a message that waits is a problem that somebody should hear of; 15 minutes by default. */
        public Builder lateAfter(Duration time) {
            this.lateAfter = time;
            return this;
        }

        /** How often a message is given to a consumer before it is put with the dead letters; 5 by default. */
        public Builder attempts(int attempts) {
            this.attempts = Checks.attempts(attempts);
            return this;
        }

        /** Messages of one group come in their order, each once. Senders name the group and a deduplication id. */
        public Builder fifo() {
            this.fifo = true;
            return this;
        }

        /** A key of yours that encrypts what is kept; by default one of SQS' own, which costs nothing. */
        public Builder encryptedWith(Output<String> keyArn) {
            this.key = Optional.of(keyArn);
            return this;
        }

        /** Everything that is said to this topic is put in the queue, as it was said. */
        public Builder fedByTopic(String name, Output<String> topicArn) {
            feeds.add(new Feed.Topic(name, topicArn));
            return this;
        }

        /**
         * Events of the account's default bus are put in the queue.
         *
         * @param pattern as EventBridge has it: {@code Map.of("source", List.of("aws.health"))}
         */
        public Builder fedByEvents(String name, Map<String, Object> pattern) {
            feeds.add(new Feed.Events(name, Json.of(pattern), Optional.empty()));
            return this;
        }

        /** Events of this bus are put in the queue. */
        public Builder fedByEvents(String name, Map<String, Object> pattern, Output<String> busName) {
            feeds.add(new Feed.Events(name, Json.of(pattern), Optional.of(busName)));
            return this;
        }

        /** It is reached by an endpoint in this network, and network policies let nothing else through; by default by SQS' addresses in the internet. */
        public Builder reachedWithin(Network network) {
            this.ranges = List.copyOf(network.ranges());
            return this;
        }

        /**
         * Checks all of it together.
         *
         * @throws dev.nospof.components.model.UnsafeArgs if the queue could lose what it took
         */
        public DurableQueueArgs build() {
            var known = consumer.orElseThrow(Checks::noConsumer);
            Checks.times(processingTime, consumerGrace, byFunction);
            Checks.kept(keepsFor, lateAfter);
            Checks.feeds(feeds, fifo);
            mustBeHeard();
            return new DurableQueueArgs(this, choices(), known);
        }
    }
}
