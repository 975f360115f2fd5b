package dev.nospof.components.aws.backup;

import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("backup-plan.md").shows(example(), "pulumi:providers:aws");
    }

    /** As on the page. */
    static ResourceGraph example() {
        return Nights.plan(b -> b.keeps(Kept.AURORA, Kept.DYNAMODB));
    }
}
