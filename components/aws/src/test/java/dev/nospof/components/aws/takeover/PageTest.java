package dev.nospof.components.aws.takeover;

import dev.nospof.components.aws.UserPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("region-takeover.md").shows(Shops.plan(b -> b), "aws:iam/role:Role", "pulumi:providers:aws");
    }
}
