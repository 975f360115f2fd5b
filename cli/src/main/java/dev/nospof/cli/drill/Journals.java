package dev.nospof.cli.drill;

import dev.nospof.drills.mend.Journal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the journals of drills are: one a cluster, in the user's state folder. */
public final class Journals {
    private Journals() {}

    /**
     * The journal of this cluster, whichever folder the drill is started in.
     *
     * @param address of its API server
     */
    public static Journal of(String address) {
        var state = Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
        var name =
                address.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
        return new Journal(state.resolve("nospof").resolve("drills").resolve(name + ".json"));
    }
}
