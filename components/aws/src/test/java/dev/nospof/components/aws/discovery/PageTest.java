package dev.nospof.components.aws.discovery;

import dev.nospof.components.aws.UserPage;
import dev.nospof.policies.graph.ResourceGraph;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void showsWhatIsMade() throws IOException {
        new UserPage("service-discovery.md").shows(example(), "aws:ec2/vpc:Vpc");
    }

    /** As on the page, without what the network's own page shows; of that stays what is named here. */
    static ResourceGraph example() {
        var plan = Directories.plan(b -> b);
        var kept = plan.resources().stream()
                .filter(r -> r.name().startsWith("names") || r.type().equals("aws:ec2/vpc:Vpc"))
                .toList();
        var symbols = new TreeMap<>(plan.symbols());
        symbols.values().removeIf(origin -> kept.stream().noneMatch(r -> r.urn().equals(origin.resource())));
        return ResourceGraph.of(plan.project(), plan.stack(), kept, symbols);
    }
}
