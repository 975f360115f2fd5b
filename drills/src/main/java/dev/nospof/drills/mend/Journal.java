package dev.nospof.drills.mend;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.drills.DrillProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What has to be undone, in a file, written before it is done and forgotten after it is undone. So a drill that is killed leaves nothing broken
 * that nobody knows how to mend. An empty journal is no file.
 */
public final class Journal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public Journal(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /**
     * In the order written.
     *
     * @throws DrillProblem if it can not be read
     */
    public synchronized List<Mend> open() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<List<Mend>>() {});
        } catch (IOException unreadable) {
            throw DrillProblem.unreadableJournal(file, unreadable);
        }
    }

    /** Writes these down; they are on the disk when this returns. */
    public synchronized void intend(Collection<Mend> mends) {
        var all = new ArrayList<>(open());
        all.addAll(mends);
        write(all);
    }

    /** Undoes what is open, the latest first, each by its means, and forgets what is undone. */
    public void mendAll(Collection<? extends Means> means) {
        DrillProblem first = null;
        var open = open();
        for (int i = open.size() - 1; i >= 0; i--) {
            var mend = open.get(i);
            try {
                carryOut(mend, means);
                forget(mend);
            } catch (RuntimeException failed) {
                first = first == null ? DrillProblem.notMended(mend.inWords(), failed) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static void carryOut(Mend mend, Collection<? extends Means> means) {
        means.stream()
                .filter(m -> m.name().equals(mend.means()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no means '" + mend.means() + "' is at hand"))
                .mend(mend);
    }

    private synchronized void forget(Mend mend) {
        var all = new ArrayList<>(open());
        all.remove(mend);
        write(all);
    }

    private void write(List<Mend> mends) {
        try {
            if (mends.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(
                    beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(mends), StandardCharsets.UTF_8);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw DrillProblem.unwritable(file, unwritable);
        }
    }
}
