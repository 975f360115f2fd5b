package dev.nospof.appimages.images.runtime;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Java runtime with only the modules that a service needs.
 *
 * @param folder where it was linked to
 */
public record JavaRuntime(Jdk jdk, Path folder) {
    /** Where it stands in an image. */
    public static final String PLACE = "jre";

    /** What services use beyond java.base; java.desktop is left out on purpose (10 MB, and no service draws). */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.security.jgss",
            "java.sql",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.management",
            "jdk.unsupported");

    private static final Duration LINK = Duration.ofMinutes(5);

    /**
     * Links it, or takes the one that was linked before from the same JDK.
     *
     * @param more modules that a service needs beyond the usual
     */
    public static JavaRuntime link(Jdk jdk, List<String> more, Path kept) {
        SortedSet<String> modules = new TreeSet<>(MODULES);
        modules.addAll(more);
        try {
            String key = Digest.of(Digest.of(jdk.home().resolve("release")) + " " + modules)
                    .hex()
                    .substring(0, 16);
            Path folder = kept.resolve(jdk.release() + "-" + key);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(kept);
                Path unfinished = Files.createTempDirectory(kept, "unfinished-");
                Program.run(
                        command(jdk, modules, unfinished.resolve("jre")), Map.of(), LINK, unfinished.resolve("log"));
                Files.move(unfinished.resolve("jre"), folder, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(unfinished.resolve("log"));
                Files.delete(unfinished);
            }
            return new JavaRuntime(jdk, folder);
        } catch (IOException e) {
            throw BuildFailure.unreadable(kept, e);
        }
    }

    public Tree tree() {
        return Tree.of(folder, PLACE);
    }

    private static List<String> command(Jdk jdk, SortedSet<String> modules, Path output) {
        return List.of(
                jdk.program("jlink").toString(),
                "--add-modules=" + String.join(",", modules),
                "--output=" + output,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                // The layer compresses better than the modules would by themselves, and starts quicker.
                jdk.release() < 21 ? "--compress=0" : "--compress=zip-0");
    }
}
