package dev.nospof.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all: written beside their place, then moved into it. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes the text, making folders as needed.
     *
     * @throws Problem when the file system refuses; what stood there before is unchanged
     */
    public static void write(Path file, String text) {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // Named by the process, not by createTempFile, which would let nobody else read the result.
            var beside = folder.resolve(
                    "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException refused) {
            throw Problem.unwritable(file, refused);
        }
    }
}
