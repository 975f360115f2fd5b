package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The image that holds a pod's namespaces open, in a confined container. */
class PauseRunTest {
    @Test
    void waitsAndEndsWhenAsked() throws Exception {
        try (Container pause = Machine.containerd().run("pause", Machine.imported("pause"), List.of())) {
            pause.up();
            Confinement.holdsFor(pause);
            assertThat(pause.end("SIGTERM")).isIn(0, 128 + 15);
        }
    }
}
