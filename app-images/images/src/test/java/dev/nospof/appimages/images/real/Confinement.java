package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

/** What is promised of every container: not root, no capabilities and no way to gain any, filtered system calls, a root that cannot be written to. */
final class Confinement {
    private static final String NONE = "0000000000000000";

    private Confinement() {}

    static void holdsFor(Container container) {
        assertThat(container.field("Uid").split("\\s+", -1)).containsOnly("10001");
        assertThat(container.field("Gid").split("\\s+", -1)).containsOnly("10001");
        assertThat(container.field("CapEff")).isEqualTo(NONE);
        assertThat(container.field("CapBnd")).isEqualTo(NONE);
        assertThat(container.field("NoNewPrivs")).isEqualTo("1");
        // 2 is a filter (Linux, include/uapi/linux/seccomp.h).
        assertThat(container.field("Seccomp")).isEqualTo("2");
        assertThat(container.mounts()).anyMatch(line -> line.matches("\\S+ / \\S+ ro,.*"));
    }
}
