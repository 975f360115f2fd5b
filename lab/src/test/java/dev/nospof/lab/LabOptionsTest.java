package dev.nospof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Subnet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LabOptionsTest {
    private static final Subnets SUBNETS =
            new Subnets(Subnet.of("10.200.0.0/24"), Subnet.of("10.201.0.0/16"), Subnet.of("10.202.0.0/16"));

    private final LabOptions options = LabOptions.defaults().withSubnets(SUBNETS);

    @Test
    void areThreeZonesWithANodeEach() {
        assertThat(options.blueprint().nodes())
                .extracting(node -> node.zone())
                .containsExactly("zone-a", "zone-b", "zone-c");
    }

    @Test
    void takeANameThatALinkCanHave() {
        assertThat(options.withName("fifteen-letters").name()).hasSize(15);
        assertRefused(() -> options.withName("sixteen--letters"), "Option --name is 'sixteen--letters'.");
        assertRefused(() -> options.withName("../etc"), "Option --name is '../etc'.");
        assertRefused(() -> options.withName(""), "Option --name is ''.");
    }

    @Test
    void takeZonesThatDiffer() {
        assertRefused(() -> options.withZones(List.of("a", "a"), 1), "Option --zones is 'a,a'.");
        assertRefused(() -> options.withZones(List.of(), 1), "Option --zones is ''.");
        assertRefused(() -> options.withZones(List.of("a"), 0), "Option --nodes-per-zone is '0'.");
        assertRefused(() -> options.withZones(List.of("a", "b", "c"), 7), "Option --nodes-per-zone is '7'.");
    }

    @Test
    void haveAnAddressForEverybodyAtTheirLargest() {
        var largest = options.withZones(List.of("a"), 20)
                .withSubnets(new Subnets(
                        Subnet.of("10.200.0.0/26"), Subnet.of("10.201.0.0/19"), Subnet.of("10.202.0.0/24")));
        assertThat(largest.blueprint().nodes()).hasSize(20);
    }

    @Test
    void refuseAStateFolderThatNodesWouldNotSee() {
        assertRefused(() -> options.withStateFolder(Path.of("/var/../run/labs")), "Option --state is '/run/labs'.");
    }

    @Test
    void refuseAGraceThatABusyNodeWouldMiss() {
        assertRefused(
                () -> options.withNodeMonitorGrace(Duration.ofSeconds(4)), "Option --node-monitor-grace is '4 s'.");
    }

    @Test
    void satisfyOthersThatMakeTheSameCluster() {
        assertThat(options.satisfies(options.withImages(List.of(Path.of("app.tar")))))
                .isTrue();
        assertThat(options.satisfies(options.withNodeMonitorGrace(Duration.ofSeconds(7))))
                .isFalse();
    }

    @Test
    void satisfyOthersThatLeaveTheSubnetsToThem() {
        assertThat(options.satisfies(LabOptions.defaults())).isTrue();
        assertThat(options.satisfies(LabOptions.defaults()
                        .withSubnets(new Subnets(
                                Subnet.of("10.203.0.0/24"), Subnet.of("10.204.0.0/16"), Subnet.of("10.205.0.0/16")))))
                .isFalse();
    }

    private static void assertRefused(ThrowingCallable making, String thing) {
        assertThatThrownBy(making)
                .isInstanceOf(LabProblem.class)
                .hasMessageContaining(thing)
                .hasMessageContaining("[lab/bad-option]");
    }
}
