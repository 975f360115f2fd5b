package dev.nospof.appimages.images.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.appimages.images.BuildFailure;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharedLibrariesTest {
    private static final String LIBRARY = "libx.so.1";

    @Test
    void findsWhatAProgramWasLinkedAgainst() {
        assertThat(SharedLibraries.needed(Tree.EMPTY.with("bin/program", program())))
                .containsExactly(LIBRARY);
    }

    @Test
    void isContentWhereTheLibraryIsInTheImage() {
        Tree tree = Tree.EMPTY.with("bin/program", program()).with("usr/lib/" + LIBRARY, new Entry.Link("libx.so.1.2"));
        assertThatCode(() -> SharedLibraries.check("test", tree)).doesNotThrowAnyException();
    }

    @Test
    void namesTheLibraryThatIsMissingAndWhoNeedsIt() {
        Tree tree = Tree.EMPTY.with("bin/program", program());
        assertThatThrownBy(() -> SharedLibraries.check("test", tree))
                .isInstanceOf(BuildFailure.class)
                .hasMessageStartingWith("Image 'test': /bin/program needs libx.so.1, which is not in the image.");
    }

    @Test
    void asksNothingOfScriptsAndShortFiles() {
        Tree tree = Tree.EMPTY
                .with("a", Entry.File.executable(Content.of("#!/bin/sh")))
                .with("b", Entry.File.readable(Content.of("")));
        assertThat(SharedLibraries.needed(tree)).isEmpty();
    }

    /** The least that a linker could write: a header, a loaded and a dynamic segment, a table of two entries, a table of strings. */
    private static Entry program() {
        int segments = 64;
        int dynamic = segments + 2 * 56;
        int strings = dynamic + 3 * 16;
        long address = 0x400000;
        ByteBuffer elf = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        elf.putLong(32, segments).putShort(54, (short) 56).putShort(56, (short) 2);
        elf.putInt(segments, 1)
                .putLong(segments + 8, 0)
                .putLong(segments + 16, address)
                .putLong(segments + 32, 256);
        elf.putInt(segments + 56, 2)
                .putLong(segments + 64, dynamic)
                .putLong(segments + 72, address + dynamic)
                .putLong(segments + 88, 48);
        elf.putLong(dynamic, 1).putLong(dynamic + 8, 1);
        elf.putLong(dynamic + 16, 5).putLong(dynamic + 24, address + strings);
        elf.position(strings + 1).put(LIBRARY.getBytes(StandardCharsets.UTF_8));
        return Entry.File.executable(Content.of(elf.array()));
    }
}
