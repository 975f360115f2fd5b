package dev.nospof.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nospof.engine.answers.LogEntry;
import dev.nospof.engine.project.Configuration;
import dev.nospof.engine.project.Hosting;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.engine.refusal.NoGraph.Reason;
import dev.nospof.policies.graph.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {
    private static ProgramRequest having(String trouble) {
        return Programs.troubles().request().withConfiguration(Configuration.of(Map.of("shop:trouble", trouble)));
    }

    private static NoGraph refusal(ProgramRequest request) {
        return catchThrowableOfType(NoGraph.class, () -> new EmbeddedEngine().run(request));
    }

    /** The line of the test program that holds this text. */
    private static int line(String text) throws IOException {
        var lines = Files.readAllLines(Programs.troubles().folder().resolve("src/main/java/shop/Troubles.java"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(text);
    }

    @Test
    void showsAnExceptionAsTheProgramsOwnStackTrace() throws IOException {
        var thrown = line("case \"throws\"");

        assertThat(refusal(having("throws")))
                .hasMessage("""
                        shop/dev: the program failed.
                        java.lang.IllegalStateException: no image for orders
                            at shop.Troubles.declare(Troubles.java:%d)
                        Caused by: java.lang.RuntimeException: registry is empty
                        What it had declared until then is not all, so none of it is judged.
                        Fix src/main/java/shop/Troubles.java:%d, build it and try again.""".formatted(thrown, thrown))
                .extracting(NoGraph::reason)
                .isEqualTo(Reason.PROGRAM);
    }

    @Test
    void showsTheSameFromAJvmOfItsOwn() {
        assertThat(refusal(having("throws").withHosting(Hosting.CHILD_JVM)))
                .hasMessage(refusal(having("throws")).getMessage());
    }

    @Test
    void showsAnExceptionThatAnApplyThrew() throws IOException {
        assertThat(refusal(having("throws when applied")).getMessage())
                .contains("java.lang.IllegalArgumentException: cannot use true\n    at shop.Troubles.lambda$applied$")
                .contains("Fix src/main/java/shop/Troubles.java:" + line("cannot use"))
                .doesNotContain("com.pulumi")
                .doesNotContain("dev.nospof")
                .doesNotContain("CompletionException");
    }

    @Test
    void showsAnErrorLikeAnException() {
        assertThat(refusal(having("throws an error"))).hasMessageContaining("java.lang.StackOverflowError: too deep");
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROCESS", "CHILD_JVM"})
    void namesAMissingConfigurationKeyAndTheCommandThatSetsIt(Hosting hosting) throws IOException {
        var where = hosting == Hosting.CHILD_JVM
                ? ""
                : " (src/main/java/shop/Troubles.java:" + line("requireInteger") + ")";

        assertThat(refusal(having("misses configuration").withHosting(hosting)))
                .hasMessage("""
                        shop/dev: the program needs configuration 'shop:replicas', and Pulumi.dev.yaml does not have it.%s
                        What it decides cannot be planned.
                        Set it:  pulumi config set shop:replicas <value> --stack dev   (with --secret for what must not be shown).""".formatted(where))
                .extracting(NoGraph::reason)
                .isEqualTo(Reason.CONFIGURATION);
    }

    @Test
    void doesNotLetAProgramEndUs() throws IOException {
        assertThat(refusal(having("exits"))).hasMessage("""
                        shop/dev: the program called System.exit(3) (src/main/java/shop/Troubles.java:%d) before its resources were complete.
                        What it would have declared after that is missing, so nothing is judged.
                        Throw an exception for an error, or return from the stack's function.""".formatted(line("case \"exits\"")));
        assertThat(refusal(having("exits with success"))).hasMessageContaining("System.exit(0)");
        assertThat(refusal(having("exits the runtime"))).hasMessageContaining("System.exit(4)");
        assertThat(refusal(having("exits by reference"))).hasMessageContaining("System.exit(6)");
        assertThat(refusal(having("exits when applied"))).hasMessageContaining("System.exit(5)");
    }

    @Test
    void takesAnExitStatusOfAChildForAFailure() {
        assertThat(refusal(having("exits").withHosting(Hosting.CHILD_JVM)))
                .hasMessageStartingWith("shop/dev: the program ended with exit status 3.");
    }

    @Test
    void saysWhereAProgramHangs() throws IOException {
        assertThat(refusal(having("sleeps").withTimeLimit(Duration.ofSeconds(8))))
                .hasMessage("""
                        shop/dev: the program did not end within 8 s.
                            src/main/java/shop/Troubles.java:%d stands in java.lang.Thread.sleep
                        Without an end its resources are not complete, so none of them is judged.
                        Mend what it waits for; a program that needs longer is given a higher time limit.""".formatted(line("Thread.sleep")))
                .extracting(NoGraph::reason)
                .isEqualTo(Reason.TIME_LIMIT);
    }

    @Test
    void saysWhichResourceWaitsForever() throws IOException {
        assertThat(refusal(having("waits").withTimeLimit(Duration.ofSeconds(8))))
                .hasMessageContaining(
                        "    kubernetes:core/v1:ConfigMap 'waiting' (src/main/java/shop/Troubles.java:%d) waits for a value that does not come\n"
                                .formatted(line("new ConfigMap(\"waiting\"")));
    }

    @Test
    void endsAChildThatHangs() {
        var before = ProcessHandle.current().children().count();

        assertThat(refusal(having("sleeps").withHosting(Hosting.CHILD_JVM).withTimeLimit(Duration.ofSeconds(2))))
                .hasMessageStartingWith("shop/dev: the program did not end within 2 s.");
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .count())
                .isLessThanOrEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROCESS", "CHILD_JVM"})
    void takesALoggedErrorForAFailure(Hosting hosting) {
        assertThat(refusal(having("logs an error").withHosting(hosting)))
                .hasMessageStartingWith("shop/dev: the program logged an error:\n    orders has no owner\n");
    }

    @Test
    void refusesTwoResourcesOfOneName() throws IOException {
        assertThat(refusal(having("declares twice"))).hasMessage("""
                        Two resources of type kubernetes:core/v1:Namespace are called 'twin': src/main/java/shop/Troubles.java:%d.
                        Pulumi tells resources apart by type and name (urn:pulumi:dev::shop::kubernetes:core/v1:Namespace::twin), and would refuse the second.
                        Give each its own name.""".formatted(line("\"twin\"")));
    }

    @Test
    void refusesAComponentThatAPluginWouldBuild() {
        assertThat(refusal(having("declares remotely")))
                .hasMessageStartingWith(
                        "Component 'platform' of type acme:index:Platform is built by a provider plugin, not by the program");
    }

    @Test
    void keepsWhatAProgramPrintsOffOurOwnOutput() {
        var ours = new ByteArrayOutputStream();
        var out = System.out;
        List<LogEntry> log;
        System.setOut(new PrintStream(ours, true, UTF_8));
        try {
            log = new EmbeddedEngine().run(having("prints")).log();
        } finally {
            System.setOut(out);
        }

        assertThat(ours.toString(UTF_8)).isEmpty();
        assertThat(log)
                .contains(
                        new LogEntry(LogEntry.Level.PRINTED, "noise", ""),
                        new LogEntry(LogEntry.Level.PRINTED, "more noise", ""));
    }

    @Test
    void startsEachRunWithFreshStatics() {
        for (int i = 0; i < 2; i++) {
            assertThat(new EmbeddedEngine().run(having("counts")).exports()).containsEntry("started", Value.of(1));
        }
    }

    @Test
    void givesTheProgramsThreadsItsOwnClassLoader() {
        assertThat(new EmbeddedEngine().run(having("context loader")).exports())
                .containsEntry("loader", Value.of(true))
                .containsEntry("async", Value.of(true));
    }

    @Test
    void saysThatAJarIsMissing() {
        var request = having("none");
        var missing = request.folder().resolve("target/absent.jar");

        assertThatThrownBy(() -> new EmbeddedEngine().run(request.withClassPath(List.of(missing), Optional.empty())))
                .isInstanceOf(NoGraph.class)
                .hasMessage("The program's jar '" + missing + "' does not exist.\nThere is nothing to run.\n"
                        + "Build it:  mvn package");
    }

    @Test
    void saysThatAMainClassIsMissing() {
        var request = having("none");

        assertThatThrownBy(() -> new EmbeddedEngine()
                        .run(request.withClassPath(request.classPath(), Optional.of("shop.Nobody"))))
                .isInstanceOf(NoGraph.class)
                .hasMessageStartingWith("Main class shop.Nobody is not in ");
    }
}
