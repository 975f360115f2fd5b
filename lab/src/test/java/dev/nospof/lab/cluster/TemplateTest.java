package dev.nospof.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void fillsEveryPlace() {
        var node = Template.filled(
                "node.yaml", Map.of("NODE", "node-a1", "ZONE", "zone-a", "POD_SUBNET", "10.201.0.0/24"));
        assertThat(node)
                .contains("name: node-a1", "topology.kubernetes.io/zone: zone-a", "podCIDR: 10.201.0.0/24")
                .doesNotContain("@");
    }

    @Test
    void refusesToLeaveAPlaceEmpty() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Template.filled("node.yaml", Map.of("NODE", "node-a1")))
                .withMessage("node.yaml asks for @ZONE@, which has no value");
    }
}
