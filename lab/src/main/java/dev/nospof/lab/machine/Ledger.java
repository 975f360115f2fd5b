package dev.nospof.lab.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What of this machine is the lab's: written down, and on the disk, <em>before</em> it is made. So whatever kills the command that starts a lab,
 * and whenever, {@code down} knows what to remove and touches nothing else.
 *
 * @param folder the lab's own folder, which holds all its files
 */
public record Ledger(Path folder) {
    /** The kinds of things that a lab makes outside of its folder. */
    public enum Kind {
        /** A named network namespace. */
        NAMESPACE,
        /** A network interface of the machine itself. */
        LINK,
        /** A control group, in every hierarchy. */
        CGROUP,
        /** An empty folder that something is mounted over. */
        FOLDER
    }

    /** One thing of the lab's. */
    public record Entry(Kind kind, String name) {}

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Makes the lab's folder; only root may look inside, for it holds keys. */
    public void open() {
        try {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(processFolder());
            Files.createDirectories(folder.resolve("log"));
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(folder, unwritable);
        }
    }

    /** Writes down that the lab is about to make this. */
    public synchronized void intend(Kind kind, String name) {
        try (var out = FileChannel.open(entriesFile(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(java.nio.charset.StandardCharsets.UTF_8.encode(kind + " " + name + "\n"));
            out.force(true);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(entriesFile(), unwritable);
        }
    }

    /** What was written down, the first first; what was intended may never have been made. */
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        try {
            if (Files.exists(entriesFile())) {
                for (var line : Files.readAllLines(entriesFile())) {
                    int blank = line.indexOf(' ');
                    // A line that a kill cut short was not followed by its act.
                    Stream.of(Kind.values())
                            .filter(kind -> blank > 0 && kind.name().equals(line.substring(0, blank)))
                            .forEach(kind -> entries.add(new Entry(kind, line.substring(blank + 1))));
                }
            }
        } catch (IOException unreadable) {
            throw LabProblem.unwritable(entriesFile(), unreadable);
        }
        return List.copyOf(entries);
    }

    /** The names of one kind, the last first: what was made last is removed first. */
    public List<String> newestFirst(Kind kind) {
        var names = new ArrayList<String>();
        for (var entry : entries()) {
            if (entry.kind() == kind && !names.contains(entry.name())) {
                names.add(0, entry.name());
            }
        }
        return List.copyOf(names);
    }

    /** Where a process of this name writes itself down, in the form of {@link RunningProcess#recordedIn}. */
    public Path processFile(String name) {
        return processFolder().resolve(name);
    }

    /** The process that runs under this name, if it still does. */
    public Optional<RunningProcess> process(String name) {
        return RunningProcess.recordedIn(processFile(name)).filter(RunningProcess::isRunning);
    }

    /** Every recorded process that still runs. */
    public List<RunningProcess> processes() {
        if (!Files.isDirectory(processFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(processFolder())) {
            return files.sorted()
                    .map(RunningProcess::recordedIn)
                    .flatMap(Optional::stream)
                    .filter(RunningProcess::isRunning)
                    .toList();
        } catch (IOException unreadable) {
            throw LabProblem.unwritable(processFolder(), unreadable);
        }
    }

    public Path log(String name) {
        return folder.resolve("log").resolve(name + ".log");
    }

    /**
     * Does this work while no other command works on the same lab. The kernel gives the lock back should this command die.
     *
     * @throws LabProblem if another does
     */
    public <T> T alone(String lab, Supplier<T> work) {
        var file = folder.resolve("lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw LabProblem.busy(lab);
            }
            return work.get();
        } catch (OverlappingFileLockException ofThisVeryProgram) {
            throw LabProblem.busy(lab);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(file, unwritable);
        }
    }

    /** Deletes the lab's folder, its entries last: a deletion cut short can be taken up again. */
    public void close() {
        try (Stream<Path> children = Files.list(folder)) {
            for (var child : children.sorted(Comparator.comparing(path -> path.equals(entriesFile())))
                    .toList()) {
                deleteTree(child);
            }
            Files.delete(folder);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(folder, unwritable);
        }
    }

    /** Deletes a folder and all in it, never through a link. */
    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Path entriesFile() {
        return folder.resolve("ledger");
    }

    private Path processFolder() {
        return folder.resolve("processes");
    }
}
