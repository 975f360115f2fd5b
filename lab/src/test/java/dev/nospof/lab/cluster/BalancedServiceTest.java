package dev.nospof.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.lab.machine.LabProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancedServiceTest {
    @Test
    void readsWhatKubectlPrints() {
        assertThat(BalancedService.read("""
                        service shop edge Local 31000 - 10.200.0.32
                        port 80 30080 TCP
                        port 443 30443 TCP
                        service shop plain Cluster 0 - -
                        port 80 30081 TCP
                        """))
                .containsExactly(
                        new BalancedService(
                                "shop",
                                "edge",
                                true,
                                31000,
                                "10.200.0.32",
                                List.of(new BalancedService.Port(80, 30080), new BalancedService.Port(443, 30443))),
                        new BalancedService(
                                "shop", "plain", false, 0, "", List.of(new BalancedService.Port(80, 30081))));
        assertThat(BalancedService.read("")).isEmpty();
    }

    @Test
    void leavesToOthersWhatHasAClassOfItsOwn() {
        assertThat(BalancedService.read("service shop edge Cluster 0 example.com/other -\nport 53 30053 UDP\n"))
                .isEmpty();
    }

    @Test
    void refusesWhatCannotBeBalanced() {
        assertThatThrownBy(() -> BalancedService.read("service shop dns Cluster 0 - -\nport 53 30053 UDP\n"))
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("Service shop/dns is of type LoadBalancer, and its port 53 is UDP.");
        assertThatThrownBy(() -> BalancedService.read("service shop web Cluster 0 - -\nport 80 0 TCP\n"))
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("port 80 has no node port");
    }
}
