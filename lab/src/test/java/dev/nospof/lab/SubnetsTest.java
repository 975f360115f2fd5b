package dev.nospof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Subnet;
import org.junit.jupiter.api.Test;

class SubnetsTest {
    private static final Subnet PODS = Subnet.of("10.201.0.0/16");
    private static final Subnet SERVICES = Subnet.of("10.202.0.0/16");

    @Test
    void doNotOverlap() {
        assertThatThrownBy(() -> new Subnets(Subnet.of("10.201.9.0/24"), PODS, SERVICES))
                .isInstanceOf(LabProblem.class)
                .hasMessageStartingWith("""
                        Option --node-subnet, --pod-subnet, --service-subnet is '10.201.9.0/24, 10.201.0.0/16, 10.202.0.0/16'.
                        An address would mean two things.""");
    }

    @Test
    void haveRoomForEverybody() {
        assertThatThrownBy(() -> new Subnets(Subnet.of("10.200.0.0/28"), PODS, SERVICES))
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining("Some nodes, pods or services would get no address.");
    }

    @Test
    void areTheFirstThatAreFree() {
        assertThat(free("default via 192.0.2.1 dev eth0")).hasToString("10.200.0.0/24");
        assertThat(free("10.201.7.0/24 via 10.200.0.11 dev one")).hasToString("10.203.0.0/24");
        assertThat(free("""
                10.200.0.0/24 dev one
                10.205.128.0/17 dev tun0
                """)).hasToString("10.206.0.0/24");
        assertThat(free("10.0.0.0/8 dev tun0")).hasToString("172.16.0.0/24");
        assertThat(free("""
                10.0.0.0/8 dev tun0
                172.17.0.0/16 dev docker0
                """)).hasToString("172.19.0.0/24");
    }

    @Test
    void areAPersonsChoiceWhereNoneIsFree() {
        assertThatThrownBy(() -> free("""
                        10.0.0.0/8 dev tun0
                        172.16.0.0/12 dev tun0
                        """))
                .isInstanceOf(LabProblem.class)
                .hasMessageEndingWith("[lab/no-free-subnets]");
    }

    private static Subnet free(String routes) {
        return Subnets.free("one", routes).nodes();
    }
}
