package dev.nospof.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostNetworkTest {
    private static final String ROUTES = """
            default via 192.0.2.1 dev eth0
            10.42.0.0/16 dev docker9 proto kernel scope link src 10.42.0.1
            unreachable 10.77.0.0/16 metric 5
            local 127.0.0.0/8 dev lo table local proto kernel scope host src 127.0.0.1
            broadcast 192.0.2.255 dev eth0 table local proto kernel scope link src 192.0.2.2
            """;

    @Test
    void findsTheRouteThatLeadsIntoASubnet() {
        assertThat(HostNetwork.routeInto(Subnet.of("10.42.7.0/24"), ROUTES))
                .hasValue("10.42.0.0/16 dev docker9 proto kernel scope link src 10.42.0.1");
        assertThat(HostNetwork.routeInto(Subnet.of("10.0.0.0/8"), ROUTES)).isPresent();
        assertThat(HostNetwork.routeInto(Subnet.of("10.77.1.0/24"), ROUTES))
                .hasValue("unreachable 10.77.0.0/16 metric 5");
        assertThat(HostNetwork.routeInto(Subnet.of("192.0.2.0/24"), ROUTES)).isPresent();
    }

    @Test
    void doesNotCountTheDefaultRoute() {
        assertThat(HostNetwork.routeInto(Subnet.of("10.200.0.0/24"), ROUTES)).isEmpty();
    }
}
