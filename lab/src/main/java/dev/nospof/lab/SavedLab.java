package dev.nospof.lab;

import dev.nospof.lab.cluster.Programs;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Subnet;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a lab was started, kept in its folder for the commands that come later. */
record SavedLab(LabOptions options, Programs programs) {
    private static final String FILE = "lab.properties";

    void write() {
        var subnets = options.subnets().orElseThrow();
        var text = Stream.of(
                        List.of("zones", String.join(",", options.zones())),
                        List.of("nodesPerZone", options.nodesPerZone()),
                        List.of("nodeSubnet", subnets.nodes()),
                        List.of("podSubnet", subnets.pods()),
                        List.of("serviceSubnet", subnets.services()),
                        List.of("nodeMonitorGrace", options.nodeMonitorGrace()),
                        List.of("readiness", options.readiness()),
                        List.of("programs", paths(programs)))
                .map(pair -> pair.get(0) + "=" + pair.get(1) + "\n")
                .collect(Collectors.joining());
        try {
            // Whole or not at all: a lab without this file is a half-started one.
            Files.writeString(file(options.folder(), FILE + ".new"), text);
            Files.move(file(options.folder(), FILE + ".new"), file(options.folder(), FILE));
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(file(options.folder(), FILE), unwritable);
        }
    }

    static boolean existsIn(Path folder) {
        return Files.exists(file(folder, FILE));
    }

    /** Reads back all but the images, which the nodes have by now. */
    static SavedLab read(String name, Path stateFolder) {
        var file = file(stateFolder.resolve(name), FILE);
        var saved = new Properties();
        try {
            saved.load(new StringReader(Files.readString(file)));
        } catch (IOException unreadable) {
            throw LabProblem.unwritable(file, unreadable);
        }
        if (!saved.containsKey("programs")) {
            // Started by a nospof that kept less: what it lacks cannot be known now.
            throw LabProblem.remains(name, file.getParent());
        }
        var options = new LabOptions(
                name,
                List.of(saved.getProperty("zones").split(",", -1)),
                Integer.parseInt(saved.getProperty("nodesPerZone")),
                Optional.of(new Subnets(
                        Subnet.of(saved.getProperty("nodeSubnet")),
                        Subnet.of(saved.getProperty("podSubnet")),
                        Subnet.of(saved.getProperty("serviceSubnet")))),
                Duration.parse(saved.getProperty("nodeMonitorGrace")),
                Duration.parse(saved.getProperty("readiness")),
                List.of(),
                stateFolder,
                false);
        return new SavedLab(
                options,
                Programs.of(Stream.of(saved.getProperty("programs").split(File.pathSeparator, -1))
                        .map(Path::of)
                        .toList()));
    }

    private static String paths(Programs programs) {
        return programs.folders().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name);
    }
}
