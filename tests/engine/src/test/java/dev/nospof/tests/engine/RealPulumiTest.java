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
        var pulumi = RealPulumi.shop(folder, RealApiServer.shared());
        var pack = Tools.root().resolve("policies/pack").toString();
        for (var c : new String[] {
            "stack init prod",
            "preview",
            "preview",
            "preview --policy-pack " + pack,
            "preview --policy-pack " + pack,
            "up --yes",
            "preview --expect-no-changes",
            "refresh --yes --expect-no-changes",
            "preview --expect-no-changes",
            "destroy --yes"
        }) {
            long t = System.nanoTime();
            System.out.println("### " + c + " " + pulumi.run(c.split(" ")).everything());
            System.out.println("### " + c + " " + (System.nanoTime() - t) / 1000000);
        }
        assertThat(folder).exists();
    }
}
