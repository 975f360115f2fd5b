package dev.nospof.components.aws.queue;

import com.pulumi.core.Output;
import java.util.Optional;
import java.util.function.Function;

/** Who fills the queue, beside whoever has the right to send. */
sealed interface Feed {
    /** Unique in the queue, and fixed for good. */
    String name();

    <T> T match(Function<Topic, T> topic, Function<Events, T> events);

    /** Everything that is said to an SNS topic. */
    record Topic(String name, Output<String> arn) implements Feed {
        @Override
        public <T> T match(Function<Topic, T> topic, Function<Events, T> events) {
            return topic.apply(this);
        }
    }

    /**
     * Events of EventBridge.
     *
     * @param pattern in JSON
     * @param bus its name; the account's default one where it is absent
     */
    record Events(String name, String pattern, Optional<Output<String>> bus) implements Feed {
        @Override
        public <T> T match(Function<Topic, T> topic, Function<Events, T> events) {
            return events.apply(this);
        }
    }
}
