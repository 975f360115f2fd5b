package dev.nospof.components.aws.queue;

import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("durable-queue.md").shows(example());
    }

    /** As on the page. */
    static ResourceGraph example() {
        return Declared.by(() -> new DurableQueue(
                "mails",
                DurableQueueArgs.builder()
                        .consumer("mailer")
                        .processingTime(Duration.ofSeconds(20))
                        .alarmsTo(AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms"))
                        .build()));
    }
}
