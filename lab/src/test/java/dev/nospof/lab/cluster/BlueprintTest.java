package dev.nospof.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.lab.machine.Subnet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlueprintTest {
    @Test
    void givesEachNodeAZoneAnAddressAndASubnetOfItsOwn() {
        var nodes = Blueprint.plan(
                "one",
                Path.of("/labs/one"),
                List.of("a", "b"),
                2,
                Subnet.of("10.200.0.0/24"),
                Subnet.of("10.201.0.0/16"));

        assertThat(nodes)
                .extracting(Blueprint.NodePlan::name)
                .containsExactly("node-a1", "node-a2", "node-b1", "node-b2");
        assertThat(nodes).extracting(Blueprint.NodePlan::zone).containsExactly("zone-a", "zone-a", "zone-b", "zone-b");
        assertThat(nodes)
                .extracting(Blueprint.NodePlan::address)
                .containsExactly("10.200.0.11", "10.200.0.12", "10.200.0.13", "10.200.0.14");
        assertThat(nodes).extracting(node -> node.pods().toString()).startsWith("10.201.0.0/24", "10.201.1.0/24");
        assertThat(nodes).extracting(node -> node.namespace().name()).startsWith("one-node-a1", "one-node-a2");
    }
}
