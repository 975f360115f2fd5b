package dev.nospof.tests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when a benchmark ran. */
public record Machine(String processor, int cores, String system, String jvm, String date) {
    /** This one, today. */
    public static Machine here() throws IOException {
        return new Machine(
                line("/proc/cpuinfo", "model name").replaceFirst(".*: *", ""),
                Runtime.getRuntime().availableProcessors(),
                line("/etc/os-release", "PRETTY_NAME")
                        .replaceFirst("[^=]*=", "")
                        .replace("\"", ""),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                LocalDate.now(ZoneOffset.UTC).toString());
    }

    /** How many processes wanted a core in the last minute: above the number of cores, times mean little. */
    public static String load() throws IOException {
        var averages = Files.readString(Path.of("/proc/loadavg"));
        return averages.substring(0, averages.indexOf(' '));
    }

    private static String line(String file, String start) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("unknown");
        }
    }

    public String text() throws IOException {
        return cores + " cores (" + processor + "), " + system + ", " + jvm + ", " + date + ", load " + load();
    }
}
