package dev.nospof.drills.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.drills.DrillProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Mend FIRST = Mend.of("hands", "plug-in", Map.of("node", "a"), "plug in a");
    private static final Mend SECOND = Mend.of("hands", "plug-in", Map.of("node", "b"), "plug in b");

    @TempDir
    private Path folder;

    /** Undoes what it can, and remembers what it did. */
    private static final class Hands implements Means {
        private final List<String> done = new ArrayList<>();
        private String stuck = "";

        @Override
        public String name() {
            return "hands";
        }

        @Override
        public void mend(Mend mend) {
            if (mend.need("node").equals(stuck)) {
                throw new IllegalStateException("the plug is stuck");
            }
            done.add(mend.need("node"));
        }
    }

    @Test
    void isEmptyAndNoFileAtFirst() {
        assertThat(journal().open()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isReadByAnotherProcess() {
        journal().intend(List.of(FIRST, SECOND));
        assertThat(journal().open()).containsExactly(FIRST, SECOND);
    }

    @Test
    void undoesTheLatestFirstAndForgets() {
        journal().intend(List.of(FIRST));
        journal().intend(List.of(SECOND));
        var hands = new Hands();

        journal().mendAll(List.of(hands));

        assertThat(hands.done).containsExactly("b", "a");
        assertThat(journal().file()).doesNotExist();
    }

    @Test
    void keepsWhatCouldNotBeUndoneAndUndoesTheRest() {
        journal().intend(List.of(FIRST, SECOND));
        var hands = new Hands();
        hands.stuck = "b";

        assertThatThrownBy(() -> journal().mendAll(List.of(hands)))
                .isInstanceOf(DrillProblem.class)
                .hasMessage("""
                        Could not undo: plug in b: the plug is stuck.
                        It stays broken. It is still written in the drill's journal.
                        Mend what hinders it and run `nospof drill --mend`, or undo it by hand.""");
        assertThat(hands.done).containsExactly("a");
        assertThat(journal().open()).containsExactly(SECOND);
    }

    @Test
    void saysSoWhenNobodyCanUndoIt() {
        journal().intend(List.of(FIRST));
        assertThatThrownBy(() -> journal().mendAll(List.of()))
                .hasMessageContaining("plug in a: no means 'hands' is at hand");
        assertThat(journal().open()).containsExactly(FIRST);
    }

    @Test
    void doesNotTakeAnUnreadableFileForAnEmptyOne() throws IOException {
        Files.writeString(journal().file(), "{half");
        assertThatThrownBy(() -> journal().open())
                .isInstanceOf(DrillProblem.class)
                .hasMessageContaining("What an earlier drill left broken is not known.");
        assertThatThrownBy(() -> journal().intend(List.of(FIRST))).isInstanceOf(DrillProblem.class);
        assertThat(journal().file()).hasContent("{half");
    }

    @Test
    void breaksNothingWhereItCanNotWrite() throws IOException {
        var inTheWay = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new Journal(inTheWay.resolve("journal.json")).intend(List.of(FIRST)))
                .isInstanceOf(DrillProblem.class)
                .hasMessageContaining("How to undo a fault could not be kept, so nothing is broken.");
    }

    private Journal journal() {
        return new Journal(folder.resolve("journal.json"));
    }
}
