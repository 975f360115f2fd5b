package dev.nospof.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.engine.project.Configuration;
import dev.nospof.engine.project.Hosting;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Runs the shop with an SDK of another shape: one in which a class that {@code inside} uses is called something else. */
class HostingTest {
    @TempDir
    static Path folder;

    private static ProgramRequest request;

    @BeforeAll
    static void changeTheSdk() throws IOException {
        var sdk = Path.of(TestProgram.jars().stream()
                .filter(jar -> jar.matches(".*pulumi-1\\.[^/]*\\.jar"))
                .findFirst()
                .orElseThrow());
        var changed = folder.resolve("changed-sdk.jar");
        try (var in = new JarFile(sdk.toFile());
                var out = new JarOutputStream(Files.newOutputStream(changed))) {
            for (var entry :
                    in.stream().filter(one -> one.getName().endsWith(".class")).toList()) {
                var content = renamed(in.getInputStream(entry).readAllBytes());
                out.putNextEntry(new JarEntry(new ClassReader(content).getClassName() + ".class"));
                out.write(content);
            }
        }
        var shop = Programs.shop();
        request = shop.request()
                .withClassPath(
                        List.of(changed, shop.folder().resolve("target/classes"), shop.jar()),
                        Optional.of("shop.Shop"));
    }

    private static byte[] renamed(byte[] original) {
        var writer = new ClassWriter(0);
        new ClassReader(original)
                .accept(
                        new ClassRemapper(writer, new Remapper(Opcodes.ASM9) {
                            @Override
                            public String map(String name) {
                                return name.startsWith("com/pulumi/deployment/internal/DeploymentImpl$DeploymentState")
                                        ? name.replace("DeploymentState", "DeploymentConditions")
                                        : name;
                            }
                        }),
                        0);
        return writer.toByteArray();
    }

    @Test
    void goesToAJvmOfItsOwnWhenTheSdkDoesNotFit() {
        var run = new EmbeddedEngine().run(request);

        assertThat(run.hosting()).isEqualTo(Hosting.CHILD_JVM);
        assertThat(run.graph().resources()).hasSize(11);
    }

    @Test
    void goesToTheProjectsFolderWhenAProgramMissesAFile() throws IOException {
        var troubles = Programs.troubles();
        Files.writeString(troubles.folder().resolve("settings.txt"), "three zones");
        var reading = troubles.request().withConfiguration(Configuration.of(Map.of("shop:trouble", "reads a file")));

        var run = new EmbeddedEngine().run(reading);

        assertThat(run.hosting()).isEqualTo(Hosting.CHILD_JVM);
        assertThat(run.exports()).containsEntry("text", Value.of("three zones"));
        assertThat(run.log()).as("nothing of the SDK's own noise").isEmpty();
    }

    @Test
    void saysThatAMainMethodDeclaresNothing() throws IOException {
        var idle = TestProgram.ofSource(
                "Idle",
                "package shop; public class Idle { public static void main(String[] args) {} }",
                folder.resolve("idle"));

        for (var hosting : List.of(Hosting.IN_PROCESS, Hosting.CHILD_JVM)) {
            assertThatThrownBy(() -> new EmbeddedEngine().run(idle.request().withHosting(hosting)))
                    .hasMessage("""
                            shop/dev: shop.Idle ended without calling Pulumi.run.
                            It declared no resources, so there is nothing to judge.
                            Call Pulumi.run(context -> …) from its main method, or name the right main class.""");
        }
    }

    @Test
    void staysAndSaysWhyWhenToldTo() {
        assertThatThrownBy(() -> new EmbeddedEngine().run(request.withHosting(Hosting.IN_PROCESS)))
                .isInstanceOf(NoGraph.class)
                .hasMessageMatching("""
                        shop/dev: the program's version of com\\.pulumi:pulumi cannot be run in this JVM \\(.*NoSuchMethodError.*\\)\\.
                        It yields no graph this way\\.
                        Let it run in a JVM of its own \\(Hosting\\.AUTOMATIC or CHILD_JVM\\), or use com\\.pulumi:pulumi 1\\.36\\.""");
    }
}
