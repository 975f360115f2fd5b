package dev.nospof.lab.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What this machine must offer before a lab is started on it. */
public final class Requirements {
    /** Program by program, the package of Debian's that holds it. */
    private static final Map<String, String> PROGRAMS = programs();

    private static final long MEBIBYTE = 1 << 20;

    /** What a lab of three nodes with its own images was seen to write, twice. */
    private static final long ROOM = 1536 * MEBIBYTE;

    private Requirements() {}

    /**
     * Checks all of them, the cheapest first.
     *
     * @throws LabProblem naming what is missing, and how to get it
     */
    public static void check() {
        checkSystem(System.getProperty("os.name"));
        checkUser(System.getProperty("user.name"), Command.of("id", "-u").run().strip());
        checkPrograms(path());
        if (ControlGroups.ofThisMachine().roots().isEmpty()) {
            throw LabProblem.missingKernelFeature("control groups under /sys/fs/cgroup");
        }
        checkFileSystems(readFileSystems());
    }

    static void checkSystem(String name) {
        if (!name.equals("Linux")) {
            throw LabProblem.notLinux(name);
        }
    }

    static void checkUser(String name, String id) {
        if (!id.equals("0")) {
            throw LabProblem.notRoot(name);
        }
    }

    static void checkPrograms(List<Path> path) {
        var missing = new ArrayList<String>();
        var packages = new ArrayList<String>();
        PROGRAMS.forEach((program, owner) -> {
            if (path.stream().noneMatch(folder -> Files.isExecutable(folder.resolve(program)))) {
                missing.add(program);
                if (!packages.contains(owner)) {
                    packages.add(owner);
                }
            }
        });
        if (!missing.isEmpty()) {
            throw LabProblem.missingPrograms(missing, packages);
        }
    }

    /**
     * Checks that there is room for a lab's files: its programs where they cannot be linked, each node's copy of the images, logs; and beyond that
     * the hundredth of the disk below which a kubelet gives up pods.
     *
     * @throws LabProblem if there is not
     */
    public static void checkRoom(Path folder) {
        var existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            var disk = Files.getFileStore(existing);
            checkRoom(existing, disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException unreadable) {
            throw LabProblem.unwritable(existing, unreadable);
        }
    }

    static void checkRoom(Path folder, long free, long total) {
        long needed = ROOM + total / 100;
        if (free < needed) {
            throw LabProblem.lowDisk(folder, free / MEBIBYTE, needed / MEBIBYTE);
        }
    }

    static void checkFileSystems(String known) {
        if (known.lines().noneMatch(line -> line.endsWith("\toverlay"))) {
            throw LabProblem.missingKernelFeature("overlay file system");
        }
    }

    private static List<Path> path() {
        var environment = new LinkedHashMap<>(System.getenv());
        Command.cleanEnvironment(environment);
        return Stream.of(environment.get("PATH").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }

    private static String readFileSystems() {
        try {
            return Files.readString(Path.of("/proc/filesystems"));
        } catch (IOException unreadable) {
            throw LabProblem.unwritable(Path.of("/proc/filesystems"), unreadable);
        }
    }

    private static Map<String, String> programs() {
        var programs = new LinkedHashMap<String, String>();
        programs.put("etcd", "etcd-server");
        programs.put("containerd", "containerd");
        programs.put("ctr", "containerd");
        programs.put("runc", "runc");
        programs.put("iptables", "iptables");
        programs.put("iptables-save", "iptables");
        programs.put("haproxy", "haproxy");
        programs.put("ip", "iproute2");
        programs.put("nsenter", "util-linux");
        programs.put("unshare", "util-linux");
        programs.put("setsid", "util-linux");
        programs.put("mount", "mount");
        programs.put("sysctl", "procps");
        programs.put("openssl", "openssl");
        programs.put("cc", "gcc libc6-dev");
        return programs;
    }
}
