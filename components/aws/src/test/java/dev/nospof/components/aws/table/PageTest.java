package dev.nospof.components.aws.table;

import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("global-table.md").shows(example(), "pulumi:providers:aws");
    }

    /** As on the page. */
    static ResourceGraph example() {
        return Declared.by(() -> new GlobalTable(
                "carts",
                GlobalTableArgs.builder()
                        .key("id", KeyType.TEXT)
                        .index(TableIndex.of("by-customer", "customer").sortedBy("placed", KeyType.NUMBER))
                        .copiedTo(TableCopy.in("eu-central-1", Carts.frankfurt()))
                        .alarmsTo(Carts.topics())
                        .build()));
    }
}
