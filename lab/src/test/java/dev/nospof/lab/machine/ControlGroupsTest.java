package dev.nospof.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupsTest {
    @TempDir
    private Path mounted;

    @Test
    void isOneTreeWhereTheKernelHasVersionTwo() throws IOException {
        Files.writeString(mounted.resolve("cgroup.controllers"), "cpu memory pids\n");
        Files.writeString(mounted.resolve("cgroup.subtree_control"), "");
        var groups = ControlGroups.under(mounted);

        assertThat(groups).isEqualTo(new ControlGroups(java.util.List.of(mounted), true));
    }

    @Test
    void isATreeAControllerWhereItHasVersionOneAndLinksAreOnlyNames() throws IOException {
        tree("memory");
        tree("unified");
        Files.createSymbolicLink(mounted.resolve("mem"), mounted.resolve("memory"));

        var groups = ControlGroups.under(mounted);

        assertThat(groups.unified()).isFalse();
        assertThat(groups.roots()).containsExactly(mounted.resolve("memory"), mounted.resolve("unified"));
    }

    @Test
    void hasNoTreesWhereNoneIsMounted() {
        assertThat(ControlGroups.under(mounted.resolve("absent")).roots()).isEmpty();
    }

    @Test
    void makesAndRemovesAGroupInEveryTree() throws IOException {
        tree("memory");
        tree("pids");
        var groups = ControlGroups.under(mounted);

        var group = groups.make("lab/node-a1");

        assertThat(mounted.resolve("memory/lab/node-a1")).isDirectory();
        assertThat(mounted.resolve("pids/lab/node-a1")).isDirectory();
        assertThat(groups.subgroups("lab"))
                .extracting(ControlGroups.Group::path)
                .containsExactly("lab", "lab/node-a1");
        assertThat(group.exists()).isTrue();

        groups.at("lab").remove();

        assertThat(groups.exists("lab")).isFalse();
    }

    private void tree(String name) throws IOException {
        Files.createFile(Files.createDirectory(mounted.resolve(name)).resolve("cgroup.procs"));
    }
}
