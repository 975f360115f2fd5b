package dev.nospof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void saysWhichImagesAreMissingAndWhatBuildsThem() {
        var missing = new TreeMap<>(Map.of(
                "shop/orders:1.0.0", "Deployment shop/orders",
                "registry:5000/edge@sha256:12", "Deployment shop/edge"));
        assertThat(Problem.missingImages(missing, List.of(Path.of("/images"))).getMessage())
                .isEqualTo(
                        "No archive in /images holds image 'registry:5000/edge@sha256:12' of Deployment shop/edge, image"
                                + " 'shop/orders:1.0.0' of Deployment shop/orders.\n"
                                + "A lab reaches no registry, so these pods would never start; nothing was deployed.\n"
                                + "Build what is the shop's with app-images/build edge orders; of others name the folder of their"
                                + " archives with --images.");
    }
}
