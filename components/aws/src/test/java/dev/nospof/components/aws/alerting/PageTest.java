package dev.nospof.components.aws.alerting;

import dev.nospof.components.aws.UserPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("alerting-slo.md").shows(Slos.plan(b -> b));
    }
}
