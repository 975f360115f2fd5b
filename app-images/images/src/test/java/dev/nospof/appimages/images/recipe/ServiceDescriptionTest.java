package dev.nospof.appimages.images.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.images.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDescriptionTest {
    @TempDir
    Path folder;

    @Test
    void hasADefaultForEverything() {
        ServiceDescription description = ServiceDescription.read(folder);
        assertThat(description.port()).isEqualTo(8080);
        assertThat(description.trained()).isTrue();
        assertThat(description.training().livePath()).isEqualTo("/livez");
    }

    @Test
    void takesWhatTheModuleSays() throws IOException {
        write("port=9000\njvm=-Xmx64m -Dx=y\nenv.ROLE=shop\ntrain.env.DATABASE_URL=none\ntrain.ask=/a /b\n");
        ServiceDescription description = ServiceDescription.read(folder);
        assertThat(description.options()).containsExactly("-Xmx64m", "-Dx=y");
        assertThat(description.environment()).containsEntry("ROLE", "shop");
        assertThat(description.training().environment())
                .containsEntry("DATABASE_URL", "none")
                .containsEntry("PORT", "${port}");
        assertThat(description.training().paths()).containsExactly("/a", "/b");
    }

    @ParameterizedTest
    @CsvSource({
        "port=80,a port from 1024",
        "port=x,a port from 1024",
        "port=70000,a port from 1024",
        "train=yes,true or false"
    })
    void refusesWhatCannotBe(String line, String expected) throws IOException {
        write(line);
        assertThatThrownBy(() -> ServiceDescription.read(folder))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({"prot=8080", "env.lower=x", "train.evn.X=1"})
    void refusesAMistypedProperty(String line) throws IOException {
        write(line);
        assertThatThrownBy(() -> ServiceDescription.read(folder))
                .isInstanceOf(BuildFailure.class)
                .hasMessageContaining("there is no property");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("image.properties"), text);
    }
}
