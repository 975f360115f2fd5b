package dev.nospof.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
    /** As containerd completes them; github.com/distribution/reference has the rules. */
    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io/library/nginx:latest",
        "shop/orders:1.0.0, docker.io/shop/orders:1.0.0",
        "localhost/orders:1, localhost/orders:1",
        "registry:5000/orders, registry:5000/orders:latest",
        "nospof.dev/shop/orders:1@sha256:12, nospof.dev/shop/orders@sha256:12",
        "tests.nospof.dev/probe:1, tests.nospof.dev/probe:1"
    })
    void completesWhatPodsWrite(String written, String full) {
        assertThat(ImageName.of(written)).hasToString(full);
        assertThat(ImageName.of(full)).isEqualTo(ImageName.of(written));
    }
}
