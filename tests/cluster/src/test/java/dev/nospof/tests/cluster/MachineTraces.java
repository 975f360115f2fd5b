package dev.nospof.tests.cluster;

import dev.nospof.lab.machine.ControlGroups;
import dev.nospof.lab.machine.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a lab could leave behind on a machine: links, routes, namespaces, mounts, control groups, folders, kernel parameters. */
record MachineTraces(Set<String> all) {
    private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

    static MachineTraces now() {
        var all = new TreeSet<String>();
        names(Path.of("/sys/class/net")).forEach(link -> all.add("link " + link));
        lines(Path.of("/proc/net/route"))
                .map(route -> route.split("\t", -1))
                .forEach(route -> all.add("route " + route[1] + " on " + route[0]));
        names(Path.of("/run/netns")).forEach(namespace -> all.add("namespace " + namespace));
        lines(Path.of("/proc/self/mountinfo")).forEach(mount -> all.add("mount " + mount.split(" ", -1)[4]));
        names(CGROUPS).forEach(tree -> names(CGROUPS.resolve(tree))
                .forEach(group -> all.add("control group " + tree + "/" + group)));
        Stream.of("/var/lib/kubelet", "/var/lib/cni", "/opt/containerd", "/opt/cni", "/run/containerd", "/var/log/pods")
                .filter(folder -> Files.exists(Path.of(folder)))
                .forEach(folder -> all.add("folder " + folder));
        Stream.of(
                        "vm/overcommit_memory",
                        "vm/panic_on_oom",
                        "kernel/panic",
                        "kernel/panic_on_oops",
                        "net/ipv4/ip_forward",
                        "kernel/hostname")
                .forEach(key -> all.add(key + " = "
                        + String.join("", lines(Path.of("/proc/sys", key)).toList())));
        return new MachineTraces(all);
    }

    /** What is there now and was not there before. */
    Set<String> since(MachineTraces before) {
        var added = new TreeSet<>(all);
        added.removeAll(before.all);
        return added;
    }

    /** Every process in the lab's control groups: all that it has started. */
    static List<RunningProcess> processesOf(String lab) {
        return ControlGroups.ofThisMachine().at(lab).processes();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException absent) {
            return Stream.of();
        }
    }
}
