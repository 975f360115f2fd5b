package dev.nospof.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.lab.Lab;
import dev.nospof.lab.LabOptions;
import dev.nospof.lab.Subnets;
import dev.nospof.lab.machine.HostNetwork;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.NetworkNamespace;
import dev.nospof.lab.machine.Subnet;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not the lab's is left alone. */
class ForeignNamesTest {
    private static final String LAB = "foreign";
    private static final String NAME = OwnLabs.name(LAB);

    @TempDir
    private Path folder;

    private LabOptions options;

    @BeforeEach
    void choose() {
        Missing.skipIfAnythingIs();
        options = OwnLabs.options(LAB).withStateFolder(folder);
    }

    @Test
    void aNamespaceOfSomebodyElseStopsTheStart() {
        var foreign = new NetworkNamespace(NAME + "-node-b1");
        foreign.make();
        try {
            assertRefused("A network namespace '" + NAME + "-node-b1' exists, and lab '" + NAME + "' did not make it.");
            Lab.down(NAME, folder);
            assertThat(foreign.exists()).isTrue();
        } finally {
            foreign.delete();
        }
    }

    @Test
    void aLinkOfSomebodyElseStopsTheStart() {
        HostNetwork.ip("link add " + NAME + " type veth peer name " + OwnLabs.name("peer"));
        try {
            assertRefused("A network link '" + NAME + "' exists, and lab '" + NAME + "' did not make it.");
            Lab.down(NAME, folder);
            assertThat(HostNetwork.hasLink(NAME)).isTrue();
        } finally {
            HostNetwork.ip("link delete " + NAME);
        }
    }

    @Test
    void aRouteOfTheMachineStopsTheStart() {
        options = options.withSubnets(
                new Subnets(Subnet.of("127.0.0.0/24"), Subnet.of("10.201.0.0/16"), Subnet.of("10.202.0.0/16")));
        assertRefused("The node subnet 127.0.0.0/24 overlaps with this machine's route 'local 127.0.0.0/8 dev lo");
    }

    private void assertRefused(String thing) {
        assertThatThrownBy(() -> Lab.up(options)).isInstanceOf(LabProblem.class).hasMessageStartingWith(thing);
        assertThat(folder).isEmptyDirectory();
    }
}
