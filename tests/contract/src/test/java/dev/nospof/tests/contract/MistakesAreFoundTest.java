package dev.nospof.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.testkit.ProgramFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line of a good stack is changed to a bad design; the preview names the resource, the failure that kills it and the fix. */
class MistakesAreFoundTest {
    @TempDir
    private Path folder;

    @Test
    void aGoodStackIsClean() throws Exception {
        var spoken = previewOf("none");
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.exitCode()).isZero();
        assertThat(spoken.out()).contains("No single point of failure");
    }

    @Test
    void oneReplicaDiesWithItsPod() throws Exception {
        var spoken = previewOf("one replica");
        assertThat(spoken.exitCode()).isOne();
        assertThat(spoken.out())
                .contains(
                        "✗ orders goes down when one ",
                        "HorizontalPodAutoscaler",
                        "MistakenShop.java:",
                        "Fix: ",
                        "HPA-02");
    }

    @Test
    void aSpreadOverNodesDiesWithTheZone() throws Exception {
        var spoken = previewOf("spread over nodes only");
        assertThat(spoken.exitCode()).isOne();
        assertThat(spoken.out())
                .contains(
                        "✗ orders goes down when one zone is lost",
                        "Deployment",
                        "MistakenShop.java:",
                        "Fix: ",
                        "SVC-02");
    }

    @Test
    void aPreStopLongerThanTheGraceCutsRequestsOff() throws Exception {
        var spoken = previewOf("preStop longer than grace");
        assertThat(spoken.exitCode()).isOne();
        assertThat(spoken.out()).contains("terminationGracePeriodSeconds", "MistakenShop.java:", "Fix: ", "SVC-20");
    }

    @Test
    void anUnsafeProfileIsRefusedWithTheLineThatAskedForIt() throws Exception {
        var spoken = previewOf("a profile without zones");
        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err())
                .contains("zones is 1, needs at least 2", "MistakenShop.java:")
                .doesNotContain("dev.nospof.cli", "dev.nospof.engine");
    }

    private Spoken previewOf(String mistake) throws Exception {
        ProgramFolder.with(folder, MistakenShop.class).environment("prod", "shop:mistake", mistake);
        return Spoken.by("preview", "-C", folder.toString());
    }
}
