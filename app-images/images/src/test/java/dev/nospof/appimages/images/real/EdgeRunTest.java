package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.appimages.images.oci.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image of the edge, in a confined container before two small services. */
class EdgeRunTest {
    private static final List<String> SCRATCH = List.of("--mount", "type=tmpfs,dst=/tmp,options=mode=1777");
    private static final List<String> MEMORY = List.of("--memory-limit", "134217728");

    @TempDir
    static Path folder;

    @Test
    void answersNotFoundAndIsReadyWhereNothingIsMounted() throws Exception {
        try (Container edge = Machine.containerd().run("edge-bare", Machine.imported("edge"), SCRATCH)) {
            edge.untilReady(8081, "/readyz");
            Confinement.holdsFor(edge);
            assertThat(edge.status(8080, "/")).isEqualTo(404);
            assertThat(edge.get(8081, "/stub_status")).contains("Active connections");
        }
    }

    @Test
    void goesOnAnsweringWhenOneOfTheServersBehindItIsLost() throws Exception {
        Containerd containerd = Machine.containerd();
        Image hello = Machine.imported(Images.service("hello", HelloModule.packaged(folder.resolve("hello"), "")));
        try (Container one = containerd.run("behind-1", hello, MEMORY);
                Container other = containerd.run("behind-2", hello, MEMORY);
                Container edge = containerd.run("edge", Machine.imported("edge"), routedTo(one, other))) {
            one.untilReady(8081, "/readyz");
            other.untilReady(8081, "/readyz");
            edge.untilReady(8081, "/readyz");
            assertThat(edge.get(8080, "/through")).isEqualTo("hello from through\n");
            one.end("SIGKILL");
            for (int each = 0; each < 10; each++) {
                assertThat(edge.get(8080, "/" + each)).isEqualTo("hello from " + each + "\n");
            }
        }
    }

    @Test
    void isAskedToEndBySigquitSoThatItFinishesItsRequests() throws Exception {
        Containerd containerd = Machine.containerd();
        try (Container edge = containerd.run("edge-quit", Machine.imported("edge"), SCRATCH)) {
            edge.untilReady(8081, "/readyz");
            assertThat(containerd.ask("containers", "info", "edge-quit")).contains("SIGQUIT");
            assertThat(edge.end("SIGQUIT")).isZero();
        }
    }

    private static List<String> routedTo(Container one, Container other) throws IOException {
        Path site = Files.writeString(folder.resolve("site.conf"), """
                upstream behind { server %s:8080; server %s:8080; }
                server { listen 8080; location / { proxy_pass http://behind; } }
                """.formatted(one.address(), other.address()));
        List<String> options = new ArrayList<>(SCRATCH);
        options.addAll(
                List.of("--mount", "type=bind,src=" + site + ",dst=/etc/nginx/http.d/default.conf,options=rbind:ro"));
        return options;
    }
}
