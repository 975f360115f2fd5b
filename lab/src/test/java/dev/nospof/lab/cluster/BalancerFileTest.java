package dev.nospof.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.lab.machine.Subnet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancerFileTest {
    private static final Path SOCKET = Path.of("/labs/one/haproxy.sock");
    private static final List<Blueprint.NodePlan> NODES = Blueprint.plan(
            "one", Path.of("/labs/one"), List.of("a", "b"), 1, Subnet.of("10.200.0.0/24"), Subnet.of("10.201.0.0/16"));

    private final BalancedService edge = new BalancedService(
            "shop", "edge", true, 31000, "10.200.0.32", List.of(new BalancedService.Port(80, 30080)));
    private final BalancedService plain =
            new BalancedService("shop", "plain", false, 0, "10.200.0.33", List.of(new BalancedService.Port(81, 30081)));

    @Test
    void asksNodesForTheirHealthWhereTheyLeadOnlyToTheirOwnPods() {
        assertThat(BalancerFile.text(SOCKET, List.of(edge), NODES)).endsWith("""

                listen shop.edge:80
                    bind 10.200.0.32:80
                    option httpchk GET /healthz
                    http-check expect status 200
                    server node-a1 10.200.0.11:30080 check port 31000
                    server node-b1 10.200.0.12:30080 check port 31000
                """);
    }

    @Test
    void asksTheProxiesWhereAnyNodeLeadsToAnyPod() {
        assertThat(BalancerFile.text(SOCKET, List.of(plain), NODES)).endsWith("""

                listen shop.plain:81
                    bind 10.200.0.33:81
                    option httpchk GET /healthz
                    http-check expect status 200
                    server node-a1 10.200.0.11:30081 check port 10256
                    server node-b1 10.200.0.12:30081 check port 10256
                """);
    }

    @Test
    void hasAVersionThatChangesWithItsContent() {
        var one = BalancerFile.text(SOCKET, List.of(edge), NODES);
        var other = BalancerFile.text(SOCKET, List.of(edge, plain), NODES);
        assertThat(BalancerFile.versionIn(one)).hasSize(36).isNotEqualTo(BalancerFile.versionIn(other));
        assertThat(one).isEqualTo(BalancerFile.text(SOCKET, List.of(edge), NODES));
    }
}
