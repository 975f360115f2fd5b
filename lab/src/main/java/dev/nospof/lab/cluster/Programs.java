package dev.nospof.lab.cluster;

import dev.nospof.lab.machine.Command;
import dev.nospof.lab.machine.LabProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programs that are built from Go modules by {@code tools/build}, once, into the user's cache.
 *
 * @param kubernetes the folder of the Kubernetes programs, kubectl too
 * @param cniPlugins the folder of the plugins that connect pods
 * @param coreDns the folder of CoreDNS
 * @param metricsServer the folder of metrics-server
 * @param zonalVolumes the folder of what makes volumes
 * @param prometheusOperator the folder of the kinds that alerts and scrapes are written in
 */
public record Programs(
        Path kubernetes,
        Path cniPlugins,
        Path coreDns,
        Path metricsServer,
        Path zonalVolumes,
        Path prometheusOperator) {
    /** The parts of {@code tools/build}, in the order of the components. */
    private static final List<String> PARTS =
            List.of("kubernetes", "cni-plugins", "coredns", "metrics-server", "zonal-volumes", "prometheus-operator");

    /**
     * Builds what is missing, which takes minutes the first time; its progress goes to standard error.
     *
     * @param home the folder that holds {@code tools/build}
     */
    public static Programs build(Path home) {
        var words = new ArrayList<>(List.of(home.resolve("tools/build").toString()));
        words.addAll(PARTS);
        try {
            // Its environment is the user's: where Go, its caches and its proxies are is theirs to say.
            var process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            var folders = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Path::of)
                    .toList();
            int code = process.waitFor();
            if (code != 0 || folders.size() != PARTS.size()) {
                throw LabProblem.notBuilt(String.join(" ", PARTS), "exit code " + code + "; its words stand above.");
            }
            return of(folders);
        } catch (IOException unstartable) {
            throw LabProblem.notBuilt(String.join(" ", PARTS), unstartable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    new IOException("interrupted while the lab's programs were built", interrupted));
        }
    }

    /** In the order of the components. */
    public static Programs of(List<Path> folders) {
        return new Programs(
                folders.get(0), folders.get(1), folders.get(2), folders.get(3), folders.get(4), folders.get(5));
    }

    /** In the order of the components. */
    public List<Path> folders() {
        return List.of(kubernetes, cniPlugins, coreDns, metricsServer, zonalVolumes, prometheusOperator);
    }

    /**
     * The same programs in the lab's own folder, as further names of the same files where the file system can: so a lab outlives its cache.
     */
    public Programs keptIn(Path folder) {
        var kept = new ArrayList<Path>();
        for (int i = 0; i < PARTS.size(); i++) {
            kept.add(kept(folders().get(i), folder.resolve(PARTS.get(i))));
        }
        return of(kept);
    }

    private static Path kept(Path from, Path to) {
        try (Stream<Path> programs = Files.list(from)) {
            Files.createDirectories(to);
            for (var program : programs.toList()) {
                var name = to.resolve(program.getFileName());
                try {
                    Files.createLink(name, program);
                } catch (FileSystemException | UnsupportedOperationException onAnotherDisk) {
                    Files.copy(program, name, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return to;
        } catch (IOException unwritable) {
            throw LabProblem.unwritable(to, unwritable);
        }
    }

    String kubernetes(String program) {
        return kubernetes.resolve(program).toString();
    }

    /** Speaks to the cluster of this kubeconfig. */
    Command kubectl(Path kubeconfig, String... words) {
        var command = new ArrayList<>(List.of(
                kubernetes("kubectl"),
                "--kubeconfig",
                kubeconfig.toString(),
                "--cache-dir",
                kubeconfig.resolveSibling("kubectl-cache").toString()));
        command.addAll(List.of(words));
        return Command.of(command.toArray(String[]::new));
    }
}
