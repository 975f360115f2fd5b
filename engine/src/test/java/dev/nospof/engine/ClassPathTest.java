package dev.nospof.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.engine.refusal.NoGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    @TempDir
    Path folder;

    private Path jar(String name, String classPath) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "shop.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        var jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    @Test
    void followsTheManifestsOnce() throws IOException {
        var sdk = jar("lib/sdk.jar", "../shop.jar more.jar");
        var more = jar("lib/more.jar", "");
        var shop = jar("shop.jar", "lib/sdk.jar lib/absent.jar");

        var path = ClassPath.of(List.of(shop));

        assertThat(path.entries()).containsExactly(shop, sdk, more);
        assertThat(path.mainClass()).contains("shop.Main");
    }

    @Test
    void mayBeAFolderOfClasses() {
        var path = ClassPath.of(List.of(folder));

        assertThat(path.entries()).containsExactly(folder);
        assertThat(path.mainClass()).isEmpty();
    }

    @Test
    void saysThatAJarIsBroken() throws IOException {
        var half = Files.writeString(folder.resolve("half.jar"), "PK");

        assertThatThrownBy(() -> ClassPath.of(List.of(half)))
                .isInstanceOf(NoGraph.class)
                .hasMessageMatching("The program's jar '" + half + "' cannot be read: .*\\.\n"
                        + "There is nothing to run\\.\n"
                        + "Build it anew; a build that was broken off leaves half a file\\.");
    }
}
