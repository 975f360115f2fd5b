package dev.nospof.appimages.images.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.images.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    @TempDir
    Path folder;

    @Test
    void addsTheParentsOfWhatIsAdded() {
        assertThat(Tree.EMPTY.with("a/b/c", file("x")).entries().keySet()).containsExactly("a", "a/b", "a/b/c");
    }

    @Test
    void leavesOutWhatLiesBelowAnUnwantedFolder() {
        Tree tree = Tree.EMPTY.with("a/b/c", file("x")).with("a/d", file("y"));
        assertThat(tree.without(path -> path.equals("a/b")).entries().keySet()).containsExactly("a", "a/d");
    }

    @Test
    void joinsTreesThatAgree() {
        Tree one = Tree.EMPTY.with("a/b", file("x"));
        assertThat(one.and(Tree.EMPTY.with("a/b", file("x")).with("a/c", file("y")), "one", "other")
                        .entries()
                        .keySet())
                .containsExactly("a", "a/b", "a/c");
    }

    @Test
    void refusesToLetOneFileHideAnother() {
        Tree one = Tree.EMPTY.with("etc/passwd", file("x"));
        assertThatThrownBy(() -> one.and(Tree.EMPTY.with("etc/passwd", file("y")), "Debian", "the recipe"))
                .isInstanceOf(BuildFailure.class)
                .hasMessageStartingWith("/etc/passwd comes from Debian and, with other content, from the recipe.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc", "a/../b", ".."})
    void refusesPathsThatLeaveTheImage(String path) {
        assertThatThrownBy(() -> Tree.EMPTY.with(path, file("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheSameAfterItWasPutOnDiskAndReadBack() throws IOException {
        Tree tree = Tree.EMPTY
                .with("bin/program", Entry.File.executable(Content.of("x")))
                .with("bin/alias", new Entry.Link("program"))
                .with("empty", Entry.Folder.PLAIN);
        tree.unpack(folder);
        LayerWriter writer = new LayerWriter(Files.createTempDirectory("layers"));
        assertThat(writer.write(Tree.of(folder, ""), "test").diffId())
                .isEqualTo(writer.write(tree, "test").diffId());
    }

    private static Entry file(String text) {
        return Entry.File.readable(Content.of(text));
    }
}
