package dev.nospof.drills.means;

import dev.nospof.drills.cluster.Machine;
import dev.nospof.drills.mend.Mend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Takes nodes away by commands of the user's own: a cloud's, a hypervisor's, a container engine's. {@code {node}} and {@code {zone}} in a word stand
 * for the node's name and zone. No shell is involved.
 *
 * @param off the words of the command that takes a node away
 * @param on the words of the command that gives it back; may be run though the node is there
 * @param inWords of a node: {@code stopped}
 */
public record Commands(List<String> off, List<String> on, String inWords) implements NodeMeans {
    private static final String NAME = "commands";
    private static final int LONGEST_MINUTES = 5;

    /** Nodes of a kind cluster are containers of their name; they stand still with all that is in them. */
    public static final Commands KIND =
            new Commands(List.of("docker", "pause", "{node}"), List.of("docker", "unpause", "{node}"), "paused");

    public Commands {
        off = List.copyOf(off);
        on = List.copyOf(on);
        if (off.isEmpty() || on.isEmpty()) {
            throw new IllegalArgumentException("A command to take nodes away, or to give them back, has no words. "
                    + "What is taken away must be given back. Give both 'off' and 'on'.");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mend giveBack(Machine machine) {
        var words = filled(on, machine);
        var with = new java.util.TreeMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            with.put("%03d".formatted(i), words.get(i));
        }
        return Mend.of(NAME, "run", with, "run " + String.join(" ", words));
    }

    @Override
    public void takeAway(Machine machine) {
        run(filled(off, machine));
    }

    @Override
    public void mend(Mend mend) {
        run(List.copyOf(mend.with().values()));
    }

    private static List<String> filled(List<String> words, Machine machine) {
        var values = Map.of("{node}", machine.name(), "{zone}", machine.zone());
        var filled = new ArrayList<String>();
        for (var word : words) {
            var text = word;
            for (var value : values.entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            filled.add(text);
        }
        return filled;
    }

    private static void run(List<String> words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("'" + String.join(" ", words) + "' did not end");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        "'" + String.join(" ", words) + "' ended with " + process.exitValue() + ": " + said);
            }
        } catch (IOException unstartable) {
            throw new IllegalStateException(unstartable.getMessage(), unstartable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while '" + String.join(" ", words) + "' ran", interrupted);
        }
    }
}
