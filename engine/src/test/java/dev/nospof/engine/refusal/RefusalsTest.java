package dev.nospof.engine.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.Value.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The messages that no program of these tests provokes, word for word. */
class RefusalsTest {
    private static final Optional<SourceLocation> HERE = Optional.of(new SourceLocation("Orders.java", 41));

    @Test
    void sayThatSeveralThingsAreWrongEachOnce() {
        var one = ProgramRefusals.interrupted("b");
        var other = ProgramRefusals.interrupted("a");

        assertThat(NoGraph.because(List.of(one, other, one)))
                .hasMessage(other.getMessage() + "\n\n" + one.getMessage())
                .extracting(NoGraph::reason)
                .isEqualTo(NoGraph.Reason.TIME_LIMIT);
    }

    @Test
    void sayThatAProgramEndedBadly() {
        assertThat(ProgramRefusals.exited("shop/dev", 5, "no licence\n")).hasMessage("""
                        shop/dev: the program ended with exit status 5.
                        no licence
                        Pulumi would take that for a failure, so its resources are not judged.
                        Fix what it complains about; a sound program ends with 0.""");
        assertThat(ProgramRefusals.exited("shop/dev", 5, " "))
                .hasMessageContaining("exit status 5.\nIt said nothing.\nPulumi");
    }

    @Test
    void sayThatAProgramLoggedErrors() {
        assertThat(ProgramRefusals.loggedError("shop/dev", List.of("one", "two")))
                .hasMessage("""
                        shop/dev: the program logged 2 errors:
                            one
                            two
                        Pulumi would stop there, so its resources are not judged.
                        Fix what it complains about; for a remark that must not stop a deployment, log a warning instead.""");
    }

    @Test
    void sayThatAComponentIsRemote() {
        assertThat(ProgramRefusals.remoteComponent("acme:index:Platform", "platform", HERE))
                .hasMessage("""
                        Component 'platform' of type acme:index:Platform is built by a provider plugin, not by the program (Orders.java:41).
                        What the plugin would declare cannot be seen here, and a graph without it would be judged too well.
                        Judge a real preview instead:  pulumi preview --json > plan.json, then  nospof prove plan.json.""");
    }

    @Test
    void sayThatAHangingProgramCannotBeSeen() {
        assertThat(ProgramRefusals.hangs("shop/dev", 60, List.of())).hasMessage("""
                        shop/dev: the program did not end within 60 s.
                        Nothing that it does could be seen from outside.
                        Without an end its resources are not complete, so none of them is judged.
                        Mend what it waits for; a program that needs longer is given a higher time limit.""");
    }

    @Test
    void sayThatARunWasInterrupted() {
        assertThat(ProgramRefusals.interrupted("shop/dev")).hasMessage("""
                        shop/dev: running the program was interrupted.
                        Its resources are not complete, so none of them is judged.
                        Run it again.""");
    }

    @Test
    void sayThatAResourceIsLookedUpTooEarly() {
        assertThat(FixtureRefusals.resource("shop/dev", new Urn("urn:pulumi:dev::shop::t::n")))
                .hasMessage("""
                        shop/dev: the program looks up resource urn:pulumi:dev::shop::t::n, which it has not declared.
                        What depends on it cannot be planned without asking Pulumi's backend.
                        Declare the resource before it is looked up, or read it by its type and id with its class's get().""");
    }

    @Test
    void writeACallsArgumentsAsYamlWithoutItsSecrets() {
        var args = Fields.of(Map.of(
                "token",
                new Value.Secret(Value.of("hunter2")),
                "quoted \"key\"",
                Value.of("a\n\tb\\"),
                "count",
                Value.of(3),
                "most",
                Value.of(true),
                "nothing",
                Value.NOTHING,
                "zones",
                new Value.Items(List.of(Value.of("a"), new Value.Secret(Value.of("b"))))));

        assertThat(FixtureRefusals.invoke("shop/dev", "dev", "t", args))
                .hasMessageContaining(
                        "args: {count: 3, most: true, nothing: null, \"quoted \\\"key\\\"\": \"a\\n\\tb\\\\\", zones: [\"a\"]}\n");
    }

    @Test
    void sayWhatAJarLacks() {
        var jar = Path.of("shop.jar");

        assertThat(ProjectRefusals.noMainClass(jar)).hasMessage("""
                        The program's jar 'shop.jar' names no main class.
                        Nobody knows where the program starts.
                        Have the build write Main-Class into the jar's manifest.""");
        assertThat(ProjectRefusals.mainClassMissing("shop.Main", List.of(jar, Path.of("lib.jar"))))
                .hasMessage("""
                        Main class shop.Main is not in shop.jar, lib.jar, or has no public static void main(String[]).
                        The program cannot start.
                        Build the jar anew, or correct the main class.""");
    }

    @Test
    void sayWhatAProjectLacks() {
        assertThat(ProjectRefusals.noJar(Path.of("shop"), List.of(), "mvn package"))
                .hasMessage("""
                        Project folder 'shop' has no jar that can be run.
                        Pulumi.yaml does not say which jar is the program.
                        Build one with its dependencies (mvn package) and name it in Pulumi.yaml:
                            runtime:
                              name: java
                              options:
                                binary: target/program.jar""");
        assertThat(ProjectRefusals.notJava(Path.of("Pulumi.yaml"), "go")).hasMessage("""
                        Pulumi.yaml: runtime is 'go', needs to be 'java'.
                        Programs in other languages cannot be run here.
                        Judge a real preview instead:  pulumi preview --json > plan.json, then  nospof prove plan.json.""");
        assertThat(ProjectRefusals.malformed(Path.of("Pulumi.yaml"), "name", "a list", "text"))
                .hasMessage("""
                        Pulumi.yaml: name is a list, needs to be text.
                        The program would not run as Pulumi runs it.
                        Correct it in 'Pulumi.yaml'.""");
        assertThat(ProjectRefusals.unreadable(Path.of("Pulumi.yaml"), "it is not UTF-8 text"))
                .hasMessage("""
                        Pulumi.yaml cannot be read: it is not UTF-8 text.
                        What it says would be guesswork.
                        Correct the file 'Pulumi.yaml'.""");
    }
}
