package dev.nospof.drills.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.drills.cluster.Machine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final Machine MACHINE = new Machine("node-a1", "zone-a", true, false);

    @TempDir
    private Path folder;

    @Test
    void runTheirWordsWithTheNodesName() {
        var off = folder.resolve("{node}-in-{zone}").toString();
        var commands = new Commands(List.of("mkdir", off), List.of("rmdir", off), "taken away");
        var made = folder.resolve("node-a1-in-zone-a");

        var undo = commands.giveBack(MACHINE);
        commands.takeAway(MACHINE);
        assertThat(made).isDirectory();
        assertThat(undo.inWords()).isEqualTo("run rmdir " + made);

        // Another process, that knows nothing but what was written down.
        Commands.KIND.mend(undo);
        assertThat(made).doesNotExist();
    }

    @Test
    void sayWhatACommandSaidWhenItFails() {
        var commands = new Commands(List.of("mkdir", folder.toString()), List.of("true"), "taken away");
        assertThatThrownBy(() -> commands.takeAway(MACHINE))
                .hasMessageContaining("'mkdir " + folder + "' ended with 1: mkdir: ");
    }

    @Test
    void sayThatACommandIsNotThere() {
        var commands = new Commands(List.of("no-such-program"), List.of("true"), "taken away");
        assertThatThrownBy(() -> commands.takeAway(MACHINE)).hasMessageContaining("no-such-program");
    }

    @Test
    void refuseToTakeAwayWhatTheyCanNotGiveBack() {
        assertThatThrownBy(() -> new Commands(List.of("off"), List.of(), "taken away"))
                .hasMessageContaining("What is taken away must be given back.");
    }

    @Test
    void pauseTheContainerThatANodeOfKindIs() {
        assertThat(Commands.KIND.giveBack(MACHINE).inWords()).isEqualTo("run docker unpause node-a1");
    }
}
