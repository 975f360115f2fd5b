package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.nospof.tests.engine.api.Refused;
import dev.nospof.tests.engine.api.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealApiServerTest {
    private final RealApiServer server = RealApiServer.shared();

    @Test
    void isTheVersionThatToolsPin() throws Refused, IOException {
        assertThat(Files.readString(Tools.root().resolve("tools/kubernetes/go.mod")))
                .contains("k8s.io/kubernetes " + server.api().version() + "\n");
    }

    @Test
    void keepsWhatItAccepts() throws Refused {
        server.applyStrict("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: kept}
                data: {a: b}
                """);

        assertThat(server.api()
                        .find(new Target("v1", "ConfigMap", "default", "kept"))
                        .orElseThrow()
                        .at("/data/a")
                        .asText())
                .isEqualTo("b");
    }

    @Test
    void refusesAFieldThatTheKindDoesNotHave() {
        assertThatThrownBy(() -> server.applyStrict("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: refused}
                        dta: {a: b}
                        """))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(".dta: field not declared in schema");
    }

    @Test
    void refusesAnImpossibleValue() {
        assertThatThrownBy(() -> server.applyStrict("""
                        apiVersion: monitoring.coreos.com/v1
                        kind: PrometheusRule
                        metadata: {name: refused}
                        spec: {groups: [{name: g, rules: [{alert: a}]}]}
                        """))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("spec.groups[0].rules[0].expr: Required value");
    }

    @Test
    void refusesAKindThatItDoesNotServe() {
        assertThatThrownBy(() -> server.applyStrict("""
                        apiVersion: example.com/v1
                        kind: Wish
                        metadata: {name: refused}
                        """))
                .isInstanceOf(Refused.class)
                .hasMessage("no matches for kind \"Wish\" in version \"example.com/v1\"");
    }

    @Test
    void endsAndTidiesUpWhenItsProgramIsKilled(@TempDir Path folder) throws IOException {
        var jar = RunnableJar.write(folder.resolve("holds.jar"), HoldsAnApiServer.class.getName());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(java, "-jar", jar.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var kubeconfig = Path.of(program.inputReader().readLine());
        assertThat(kubeconfig).exists();
        var started = program.descendants().toList();

        program.destroyForcibly();

        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            started.forEach(process -> process.onExit().join());
            assertThat(kubeconfig.getParent()).doesNotExist();
        });
    }

    @Test
    void appliesEveryDocumentOfAFile() throws Refused {
        server.applyStrict("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: first}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: second}
                """);

        assertThat(server.api().find(new Target("v1", "ConfigMap", "default", "second")))
                .isPresent();
    }
}
