package dev.nospof.components.aws.queue;

import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Durations;
import java.time.Duration;

/** A queue's name and arguments, and the times that follow from them. */
record Blueprint(String name, DurableQueueArgs args) implements Named {
    /** The longest that SQS keeps a message (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html). */
    static final Duration LONGEST = Duration.ofDays(14);

    /** What the guide of Lambda asks for (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html). */
    private static final int OF_A_FUNCTION = 6;

    static Blueprint of(String name, DurableQueueArgs args) {
        return new Blueprint(new Given("DurableQueue").name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    /**
     * How long nobody else is given a message that somebody has: until it is done for sure, also when its consumer is told to stop with the message in hand. A
     * function is tried again several times within it.
     */
    int visibilitySeconds() {
        return visibilitySeconds(args.processingTime(), args.consumerGrace(), args.byFunction());
    }

    static int visibilitySeconds(Duration processing, Duration grace, boolean byFunction) {
        return byFunction
                ? OF_A_FUNCTION * Durations.secondsUp(processing)
                : Durations.secondsUp(processing) + Durations.secondsUp(grace);
    }
}
