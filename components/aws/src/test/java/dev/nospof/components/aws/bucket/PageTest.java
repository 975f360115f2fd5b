package dev.nospof.components.aws.bucket;

import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("durable-bucket.md").shows(example(), "aws:iam/role:Role", "pulumi:providers:aws");
    }

    /** As on the page. */
    static ResourceGraph example() {
        return Declared.by(() -> new DurableBucket(
                "uploads",
                DurableBucketArgs.builder()
                        .copiedTo(BucketCopy.in("eu-central-1", DurableBucketTest.frankfurt()))
                        .alarmsTo(AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms"))
                        .build()));
    }
}
