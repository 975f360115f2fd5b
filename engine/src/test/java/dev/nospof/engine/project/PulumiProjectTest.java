package dev.nospof.engine.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.engine.refusal.NoGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulumiProjectTest {
    @TempDir
    Path folder;

    private PulumiProject project(String content) throws IOException {
        Files.writeString(folder.resolve("Pulumi.yaml"), content);
        Files.writeString(folder.resolve("Pulumi.dev.yaml"), "config:\n  shop:replicas: 3\n");
        return PulumiProject.read(folder);
    }

    private Path jar(String name, boolean startable) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (startable) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "shop.Main");
        }
        var jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    @Test
    void runsTheJarThatItNames() throws IOException {
        var jar = jar("stacks/target/shop.jar", true);
        Files.writeString(
                folder.resolve("nospof-fixtures.yaml"), "stackReferences: {acme/net/prod: {outputs: {vpc: v}}}\n");

        var request = project("name: shop\nruntime: {name: java, options: {binary: stacks/target/shop.jar}}\n")
                .request("dev");

        assertThat(request.classPath()).containsExactly(jar);
        assertThat(request.title()).isEqualTo("shop/dev");
        assertThat(request.configuration().values()).containsEntry("shop:replicas", "3");
        assertThat(request.fixtures().stack("acme/net/prod")).isPresent();
    }

    @Test
    void findsTheOnlyJarThatStarts() throws IOException {
        jar("target/original.jar", false);
        var jar = jar("target/shop.jar", true);

        assertThat(project("name: shop\nruntime: java\n").request("dev").classPath())
                .containsExactly(jar);
    }

    @Test
    void buildsBelowTheFolderThatMainNames() throws IOException {
        var jar = jar("infra/target/shop.jar", true);

        assertThat(project("name: shop\nruntime: java\nmain: infra\n")
                        .request("dev")
                        .classPath())
                .containsExactly(jar);
    }

    @Test
    void keepsItsEnvironmentsWhereItSays() throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(folder.resolve("settings/Pulumi.prod.yaml"), "");

        assertThat(project("name: shop\nruntime: java\nstackConfigDir: settings\n")
                        .environments())
                .containsExactly("prod");
    }

    @Test
    void isFoundFromAFolderBelow() throws IOException {
        project("name: shop\nruntime: java\n");
        var below = Files.createDirectories(folder.resolve("src/main/java"));

        assertThat(PulumiProject.find(below).name()).isEqualTo("shop");
    }

    @Test
    void saysThatAFolderHasNone() {
        assertThatThrownBy(() -> PulumiProject.read(folder))
                .isInstanceOf(NoGraph.class)
                .hasMessage("Folder '" + folder + "' has no Pulumi.yaml.\n"
                        + "Without it nobody knows which program to run.\n"
                        + "Go to a Pulumi project's folder, or make one with  pulumi new kubernetes-java.");
    }

    @Test
    void saysHowToBuildAMissingJar() throws IOException {
        var project = project("name: shop\nruntime: {name: java, options: {binary: target/shop.jar}}\n");
        Files.writeString(folder.resolve("mvnw"), "");

        assertThatThrownBy(() -> project.request("dev"))
                .hasMessage("The program's jar '" + folder.resolve("target/shop.jar") + "' does not exist.\n"
                        + "There is nothing to run.\nBuild it:  ./mvnw package");
    }

    @Test
    void saysWhichJarsItCannotChooseBetween() throws IOException {
        jar("target/a.jar", true);
        jar("target/b.jar", true);

        assertThatThrownBy(() -> project("name: shop\nruntime: java\n").request("dev"))
                .hasMessageStartingWith(
                        "Project folder '" + folder + "' has several jars that can be run: a.jar, b.jar.\n");
    }

    @Test
    void saysWhatIsWrongWithItsFile() {
        assertThatThrownBy(() -> project("name: shop\nruntime: nodejs\n"))
                .hasMessageStartingWith("Pulumi.yaml: runtime is 'nodejs', needs to be 'java'.\n");
        assertThatThrownBy(() -> project("runtime: java\n"))
                .hasMessageStartingWith("Pulumi.yaml: name is missing, needs to be text.\n");
        assertThatThrownBy(() -> project("name: [shop]\nruntime: java\n"))
                .hasMessageStartingWith("Pulumi.yaml: name is a list, needs to be text.\n");
        assertThatThrownBy(() -> project("- name\n"))
                .hasMessageStartingWith("Pulumi.yaml: the content is a list, needs to be an object.\n");
        assertThatThrownBy(() -> project("name: shop\nruntime: {name: java\n"))
                .hasMessageStartingWith("Pulumi.yaml cannot be read: line 3, column 1: ");
    }
}
