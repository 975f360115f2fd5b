package dev.nospof.appimages.images.runtime;

import dev.nospof.appimages.images.BuildFailure;
import dev.nospof.appimages.images.Program;
import dev.nospof.appimages.images.layer.Digest;
import dev.nospof.appimages.images.layer.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The archive of classes that a service loads when it starts, already parsed: an ahead-of-time cache (JDK 25) or a class data sharing
 * archive (any JDK, and always where a build must be the same bit for bit from nothing).
 *
 * <p>The JVM ignores an archive silently if the runtime, its options, the class path or the jars' times differ from those it was made
 * with. So it is made inside the image's own root file system, with the options of the image's entrypoint.
 */
public final class ClassSharing {
    /** Of the two kinds of archive. */
    public enum Kind {
        /** Holds linked classes and method profiles too; differs in some bytes from one making to the next. */
        AOT_CACHE("app/app.aot", "-XX:AOTCache=/app/app.aot"),
        /** The same list of classes gives the same bytes. */
        CLASS_DATA("app/app.jsa", "-XX:SharedArchiveFile=/app/app.jsa");

        private final String path;
        private final String option;

        Kind(String path, String option) {
            this.path = path;
            this.option = option;
        }

        /** Where it stands in an image. */
        public String path() {
            return path;
        }

        /** By which the JVM is told of it. */
        public String option() {
            return option;
        }
    }

    private static final String RECORDED = "/tmp/recorded";
    private static final String FOR_WAITING = "java/util/concurrent/";

    private final Kind kind;
    private final Path kept;
    private final Supplier<Tree> database;

    /** @param database the files of a PostgreSQL, asked for only where a training run wants one */
    public ClassSharing(Kind kind, Path kept, Supplier<Tree> database) {
        this.kind = kind;
        this.kept = kept;
        this.database = database;
    }

    /**
     * Makes the archive, or takes the one that was made from the same content before.
     *
     * @param root all files of the image
     * @param contents the digests of the image's layers, which decide the archive
     * @param options the JVM's options, as in the entrypoint
     * @param jar the path of the service's jar in the image
     * @throws BuildFailure if the service does not come up
     */
    public Path archive(
            String service, Tree root, List<Digest> contents, List<String> options, String jar, Training training) {
        Path archive =
                kept.resolve(Digest.of(kind + " " + contents + " " + options + " " + jar + " " + described(training))
                        .hex());
        if (Files.exists(archive)) {
            return archive;
        }
        try {
            Files.createDirectories(kept);
            Path folder = Files.createTempDirectory(kept, "root-");
            try {
                root.unpack(folder);
                make(service, new RootFileSystem(folder), options, jar, training);
                Path made = folder.resolve(kind.path());
                Files.setPosixFilePermissions(
                        made, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
                Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                // Kept where the run failed, since the message only has its last words.
                Files.deleteIfExists(new RootFileSystem(folder).log());
            } finally {
                delete(folder);
            }
            return archive;
        } catch (IOException e) {
            throw BuildFailure.unreadable(kept, e);
        }
    }

    private void make(String service, RootFileSystem root, List<String> options, String jar, Training training)
            throws IOException {
        boolean aot = kind == Kind.AOT_CACHE;
        List<String> java = new ArrayList<>(List.of("/jre/bin/java"));
        java.addAll(options);
        serve(
                service,
                root,
                words(
                        java,
                        aot ? "-XX:AOTMode=record" : "-Xshare:auto",
                        (aot ? "-XX:AOTConfiguration=" : "-XX:DumpLoadedClassList=") + RECORDED,
                        "-jar",
                        jar),
                training);
        Path recorded = root.folder().resolve(RECORDED.substring(1));
        if (!Files.exists(recorded)) {
            throw BuildFailure.trainingFailed(
                    service, "it left no list of its classes: " + Program.lastWords(root.log()));
        }
        if (aot) {
            root.run(words(java, "-XX:AOTMode=create", "-XX:AOTConfiguration=" + RECORDED, kind.option(), "-cp", jar));
        } else {
            Files.write(
                    recorded,
                    settled(
                            Files.readAllLines(recorded),
                            Files.readAllLines(root.folder().resolve(JavaRuntime.PLACE + "/lib/classlist"))));
            root.run(words(java, "-Xshare:dump", "-XX:SharedClassListFile=" + RECORDED, kind.option(), "-cp", jar));
        }
    }

    /** Runs the service with what it wants beside it. */
    private void serve(String service, RootFileSystem root, List<String> command, Training training)
            throws IOException {
        if (!training.wantsDatabase() || !TrainingDatabase.canRun()) {
            try (StandIn neighbour = new StandIn(training.answers())) {
                root.serve(service, command, training.beside(Optional.empty(), neighbour.address()));
            }
            return;
        }
        Path folder = Files.createTempDirectory(kept, "database-");
        try (StandIn neighbour = new StandIn(training.answers());
                TrainingDatabase beside = TrainingDatabase.start(database.get(), folder)) {
            root.serve(service, command, training.beside(Optional.of(beside.address()), neighbour.address()));
        } finally {
            delete(folder);
        }
    }

    /**
     * What does not differ from one run to the next. The order of a list and its numbers depend on threads, and the resolved constants of its
     * "@cp" lines on timing. Which of the classes for waiting are loaded depends on who had to wait: those are the ones that the JDK's own
     * list names, whatever was loaded.
     */
    static List<String> settled(List<String> loaded, List<String> jdks) {
        Stream<String> classes = Stream.concat(
                loaded.stream().filter(line -> !line.startsWith(FOR_WAITING)),
                jdks.stream().filter(line -> line.startsWith(FOR_WAITING)));
        return classes.filter(line -> !line.startsWith("#") && !line.startsWith("@cp"))
                .map(line -> line.replaceFirst(" id: \\d+$", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> words(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    private static String described(Training training) {
        return training.livePath() + " " + training.paths() + " " + training.work() + " " + TrainingDatabase.canRun()
                + " "
                + new java.util.TreeMap<>(training.answers()) + " "
                + new java.util.TreeMap<>(Map.copyOf(training.environment()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
