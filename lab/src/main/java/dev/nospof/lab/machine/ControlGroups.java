package dev.nospof.lab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kernel's control groups: either one tree (version 2), or one tree a controller (version 1). A group of ours has the same path in each.
 *
 * @param roots where the trees are mounted
 * @param unified whether it is the one tree of version 2
 */
public record ControlGroups(List<Path> roots, boolean unified) {
    private static final Path MOUNTED = Path.of("/sys/fs/cgroup");

    public ControlGroups {
        roots = List.copyOf(roots);
    }

    /** Those of this machine; no roots if none are mounted. */
    public static ControlGroups ofThisMachine() {
        return under(MOUNTED);
    }

    static ControlGroups under(Path mounted) {
        if (Files.exists(mounted.resolve("cgroup.controllers"))) {
            return new ControlGroups(List.of(mounted), true);
        }
        try (Stream<Path> children = Files.list(mounted)) {
            // Links are second names (cpu,cpuacct). The tree of version 2 that may stand beside has no controllers, yet
            // containers join it.
            return new ControlGroups(
                    children.filter(child -> Files.isDirectory(child, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                            .filter(child -> Files.exists(child.resolve("cgroup.procs")))
                            .sorted()
                            .toList(),
                    false);
        } catch (IOException none) {
            return new ControlGroups(List.of(), false);
        }
    }

    /** Whether a group of this path exists in any tree. */
    public boolean exists(String path) {
        return roots.stream().anyMatch(root -> Files.exists(root.resolve(path)));
    }

    /** The group at this path, as in {@code "lab/node-a1"}; made where it is missing, with all above it. */
    public synchronized Group make(String path) {
        for (var root : roots) {
            var folder = root;
            for (var step : Path.of(path)) {
                if (unified) {
                    passControllersDown(folder);
                }
                folder = folder.resolve(step);
                makeFolder(folder);
            }
        }
        return new Group(this, path);
    }

    public Group at(String path) {
        return new Group(this, path);
    }

    /** The group at this path and those right below it. */
    public List<Group> subgroups(String path) {
        var paths = new TreeSet<>(List.of(path));
        for (var root : roots) {
            try (Stream<Path> below = Files.list(root.resolve(path))) {
                below.filter(Files::isDirectory).forEach(group -> paths.add(path + "/" + group.getFileName()));
            } catch (IOException notThere) {
                // A group may be missing in some trees, or in all.
            }
        }
        return paths.stream().map(this::at).toList();
    }

    private static void makeFolder(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            Files.createDirectory(folder);
            // Version 1: a new group of this controller holds nobody until it is told where and on what it may run.
            for (var inherited : List.of("cpuset.cpus", "cpuset.mems")) {
                var parents = folder.resolveSibling(inherited);
                if (folder.startsWith(MOUNTED.resolve("cpuset")) && Files.exists(parents)) {
                    Files.writeString(
                            folder.resolve(inherited), Files.readString(parents).strip());
                }
            }
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(folder, unwritable);
        }
    }

    private static void passControllersDown(Path folder) {
        try {
            var enable = Stream.of(Files.readString(folder.resolve("cgroup.controllers"))
                            .strip()
                            .split(" ", -1))
                    .filter(controller -> !controller.isEmpty())
                    .map(controller -> "+" + controller)
                    .collect(Collectors.joining(" "));
            Files.writeString(folder.resolve("cgroup.subtree_control"), enable);
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(folder, unwritable);
        }
    }

    /** One group, in every tree. */
    public record Group(ControlGroups trees, String path) {
        /** The files that a process writes its number to in order to join, separated by blanks. */
        String joinFiles() {
            return folders()
                    .map(folder -> folder.resolve("cgroup.procs").toString())
                    .collect(Collectors.joining(" "));
        }

        /** Every process in it and below, in any tree. */
        public List<RunningProcess> processes() {
            return folders()
                    .filter(Files::isDirectory)
                    .flatMap(folder -> deepestFirst(folder).stream())
                    .flatMap(Group::members)
                    .distinct()
                    .map(RunningProcess::now)
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Stream<Long> members(Path folder) {
            try {
                return Files.readAllLines(folder.resolve("cgroup.procs")).stream()
                        .map(Long::valueOf);
            } catch (IOException vanishing) {
                return Stream.of();
            }
        }

        /** Stops every process in it and below where it stands. None notices, none answers; {@link #thaw} lets them go on. */
        public void freeze() {
            write("FROZEN", "1");
            Patience.upTo(Duration.ofSeconds(10)).until(path + " is frozen", this::isFrozen);
        }

        public void thaw() {
            write("THAWED", "0");
        }

        public boolean isFrozen() {
            try {
                return freezers().anyMatch(Files::exists)
                        && (trees.unified
                                ? Files.readAllLines(
                                                trees.roots.get(0).resolve(path).resolve("cgroup.events"))
                                        .contains("frozen 1")
                                : Files.readString(freezers().findFirst().orElseThrow())
                                        .strip()
                                        .equals("FROZEN"));
            } catch (IOException gone) {
                return false;
            }
        }

        private void write(String version1, String version2) {
            freezers().filter(Files::exists).forEach(freezer -> {
                try {
                    Files.writeString(freezer, trees.unified ? version2 : version1);
                } catch (IOException unwritable) {
                    throw LabProblem.unwritable(freezer, unwritable);
                }
            });
        }

        private Stream<Path> freezers() {
            return trees.unified
                    ? folders().map(folder -> folder.resolve("cgroup.freeze"))
                    : folders()
                            .filter(folder -> folder.startsWith(MOUNTED.resolve("freezer")))
                            .map(folder -> folder.resolve("freezer.state"));
        }

        private Stream<Path> folders() {
            return trees.roots.stream().map(root -> root.resolve(path));
        }

        /** Removes it and all below; what still holds a process stays. */
        public void remove() {
            for (var folder : folders().filter(Files::isDirectory).toList()) {
                for (var group : deepestFirst(folder)) {
                    try {
                        Files.delete(group);
                    } catch (IOException busy) {
                        // Whoever ended the processes asks exists() afterwards, and tries again.
                    }
                }
            }
        }

        public boolean exists() {
            return trees.exists(path);
        }

        private static List<Path> deepestFirst(Path folder) {
            var groups = new ArrayList<Path>();
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isDirectory)
                        .sorted(Comparator.reverseOrder())
                        .forEach(groups::add);
            } catch (IOException | java.io.UncheckedIOException vanishing) {
                groups.add(folder);
            }
            return groups;
        }
    }
}
