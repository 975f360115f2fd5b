package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPulumiTest {
    @TempDir
    Path folder;

    @Test
    void cycle() throws Exception {
        var pulumi = RealPulumi.project(folder, "shelf", ShelfProgram.class, RealApiServer.shared());
        pulumi.succeed("stack", "init", "dev");
        for (var c : new String[] {
            "preview",
            "up --yes",
            "preview --expect-no-changes",
            "refresh --yes",
            "preview --expect-no-changes --diff",
            "config set spoilt true",
            "preview",
            "config rm spoilt",
            "config set app other",
            "preview --diff",
            "up --yes",
            "config set replicas 5",
            "up --yes",
            "destroy --yes"
        }) {
            long t = System.nanoTime();
            System.out.println("### " + c + " " + pulumi.run(c.split(" ")).everything());
            System.out.println("### " + (System.nanoTime() - t) / 1000000);
        }
        assertThat(folder).exists();
    }
}
