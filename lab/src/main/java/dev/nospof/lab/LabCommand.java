package dev.nospof.lab;

import dev.nospof.lab.machine.LabProblem;
import dev.nospof.lab.machine.Subnet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** {@code lab up|down|status|power-off ZONE|power-on ZONE}: for hands and shell scripts, until the command line offers it. */
public final class LabCommand {
    private static final int USAGE = 2;

    private LabOptions options = LabOptions.defaults();
    private final PrintStream out;
    private final PrintStream err;

    private LabCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        System.exit(run(words, System.out, System.err));
    }

    /** Yields the exit code: 0, or 2 with four lines on {@code err} that say why not. */
    static int run(String[] words, PrintStream out, PrintStream err) {
        try {
            new LabCommand(out, err).obey(new ArrayDeque<>(Arrays.asList(words)));
            return 0;
        } catch (LabProblem problem) {
            err.println(problem.getMessage());
            return USAGE;
        }
    }

    private void obey(Deque<String> words) {
        var verb = words.isEmpty() ? "" : words.pop();
        var zone = verb.startsWith("power-") && !words.isEmpty() ? words.pop() : "";
        readOptions(words);
        switch (verb) {
            case "up" -> up();
            case "down" ->
                out.println(
                        Lab.down(options.name(), options.stateFolder())
                                ? "lab " + options.name() + " is gone"
                                : "there is no lab " + options.name());
            case "status" -> out.print(lab().status().text());
            case "power-off" -> lab().zone(zone).powerOff();
            case "power-on" -> lab().zone(zone).powerOn();
            default ->
                throw LabProblem.badOption(
                        "(command)",
                        verb,
                        "Nothing was done.",
                        "Use up, down, status, power-off ZONE or power-on ZONE.");
        }
    }

    private void up() {
        long began = System.nanoTime();
        var lab = Lab.up(options, Tools.home(), step -> err.println("lab " + options.name() + ": " + step + " …"));
        err.printf(
                "lab %s: up after %d s%n",
                options.name(), Duration.ofNanos(System.nanoTime() - began).toSeconds());
        out.print(lab.status().text());
    }

    private Lab lab() {
        return Lab.named(options.name(), options.stateFolder());
    }

    private void readOptions(Deque<String> words) {
        while (!words.isEmpty()) {
            var option = words.pop();
            if (option.equals("--keep")) {
                options = options.keepingRemains();
                continue;
            }
            if (words.isEmpty()) {
                throw LabProblem.badOption(option, "", "It is not known what is wanted.", "Give its value behind it.");
            }
            options = with(option, words.pop());
        }
    }

    private LabOptions with(String option, String value) {
        try {
            return switch (option) {
                case "--name" -> options.withName(value);
                case "--state" -> options.withStateFolder(Path.of(value));
                case "--zones" -> options.withZones(List.of(value.split(",", -1)), options.nodesPerZone());
                case "--nodes-per-zone" -> options.withZones(options.zones(), Integer.parseInt(value));
                case "--node-subnet" ->
                    options.withSubnets(Subnet.of(value), options.podSubnet(), options.serviceSubnet());
                case "--pod-subnet" ->
                    options.withSubnets(options.nodeSubnet(), Subnet.of(value), options.serviceSubnet());
                case "--service-subnet" ->
                    options.withSubnets(options.nodeSubnet(), options.podSubnet(), Subnet.of(value));
                case "--volumes" -> options.withVolumesPerNode(Integer.parseInt(value));
                case "--node-monitor-grace" ->
                    options.withNodeMonitorGrace(Duration.ofSeconds(Integer.parseInt(value)));
                case "--image" ->
                    options.withImages(java.util.stream.Stream.concat(
                                    options.images().stream(), java.util.stream.Stream.of(Path.of(value)))
                            .toList());
                default ->
                    throw LabProblem.badOption(
                            option,
                            value,
                            "It is not known what is wanted.",
                            "Known: --name --state --zones --nodes-per-zone --node-subnet --pod-subnet --service-subnet --volumes"
                                    + " --node-monitor-grace --image --keep.");
            };
        } catch (LabProblem problem) {
            throw problem;
        } catch (IllegalArgumentException unreadable) {
            throw LabProblem.badOption(
                    option,
                    value,
                    "It cannot be read: " + unreadable.getMessage() + ".",
                    "Write it as the others are.");
        }
    }
}
