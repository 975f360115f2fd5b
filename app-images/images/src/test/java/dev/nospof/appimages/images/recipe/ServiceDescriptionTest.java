package dev.nospof.appimages.images.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.runtime.Training;
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

    @Test
    void takesWhatAProgramWithDataSays() throws IOException {
        write("title=A member\nvolume=/var/lib/data\narguments=/etc/file 0.0.0.0:8080\ntrain=false\n");
        ServiceDescription description = ServiceDescription.read(folder);
        assertThat(description.title()).contains("A member");
        assertThat(description.volume()).contains("/var/lib/data");
        assertThat(description.arguments()).containsExactly("/etc/file", "0.0.0.0:8080");
        assertThat(description.trained()).isFalse();
    }

    @Test
    void takesTheWorkThatIsDoneInTraining() throws IOException {
        write("""
                train.post=/charges {"cents": 1}
                train.answer./payments={"reference":"p-1"}
                train.env.DATABASE_URL=${database}
                """);
        Training training = ServiceDescription.read(folder).training();
        assertThat(training.work()).contains(new Training.Post("/charges", "{\"cents\": 1}"));
        assertThat(training.answers()).containsEntry("/payments", "{\"reference\":\"p-1\"}");
        assertThat(training.wantsDatabase()).isTrue();
        assertThat(training.alone().environment())
                .containsEntry("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/postgres");
    }

    @ParameterizedTest
    @CsvSource({
        "train.post=/charges,a path",
        "port=80,a port from 1024",
        "port=x,a port from 1024",
        "port=70000,a port from 1024",
        "volume=data,an absolute path",
        "volume=/,an absolute path",
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
