package dev.nospof.components.aws.chaos;

import dev.nospof.components.aws.UserPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("chaos-experiment.md").shows(Trials.plan(b -> b), "aws:cloudwatch/metricAlarm:MetricAlarm");
    }
}
