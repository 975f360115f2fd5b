package dev.nospof.components.aws.failover;

import dev.nospof.components.aws.UserPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("regional-failover.md").shows(Shops.planOfHosts(b -> b), "pulumi:providers:aws");
    }
}
