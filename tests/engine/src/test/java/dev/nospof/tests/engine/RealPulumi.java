package dev.nospof.tests.engine;

import dev.nospof.tests.engine.provider.ProviderProgram;
import dev.nospof.tests.standin.aws.AwsStandIn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The real Pulumi CLI with its Java language host, working on one project and one stack, with its state in a folder of its own.
 *
 * <p>Its {@code kubernetes} and {@code aws} providers are our stand-ins: one keeps every resource in the given API server, the other in an
 * account of its own.
 */
final class RealPulumi {
    /** A preview takes 3 to 6 s on a quiet machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The SDK of AWS is large, the programs are short. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto";

    private final Path project;
    private final Map<String, String> environment;

    private RealPulumi(Path project, Map<String, String> environment) {
        this.project = project;
        this.environment = environment;
    }

    /**
     * A new project whose program is a class of these tests.
     *
     * @param folder empty; everything the CLI writes stays in it
     */
    static RealPulumi project(Path folder, String name, Class<?> program, RealApiServer server) throws IOException {
        return in(program(folder, name, program, "/com/pulumi/aws/"), folder, server);
    }

    /** The same with AWS's resources, which the stand-in keeps. */
    static RealPulumi project(Path folder, String name, Class<?> program, AwsStandIn aws) throws IOException {
        var project = program(folder, name, program, "/com/pulumi/kubernetes/");
        aws.plugin(folder.resolve("bin"));
        var environment = environment(folder);
        environment.put("JDK_JAVA_OPTIONS", QUICK);
        return new RealPulumi(project, environment);
    }

    private static Path program(Path folder, String name, Class<?> program, String... unused) throws IOException {
        var project = Files.createDirectories(folder.resolve("project"));
        RunnableJar.write(project.resolve("program.jar"), program.getName(), List.of(unused));
        Files.writeString(
                project.resolve("Pulumi.yaml"),
                "name: " + name + "\nruntime: {name: java, options: {binary: program.jar}}\n");
        return project;
    }

    /** The shop, as it stands at the root of this project. Its settings are copied, because the CLI writes into them. An environment without an account has the plugin all the same, since the CLI asks for every SDK's. */
    static RealPulumi shop(Path folder, AwsStandIn aws, RealApiServer server) throws IOException {
        var project = Files.createDirectories(folder.resolve("project"));
        try (var files = Files.newDirectoryStream(Tools.root(), "Pulumi.*.yaml")) {
            for (var file : files) {
                Files.copy(file, project.resolve(file.getFileName()));
            }
        }
        var settings = Files.readString(Tools.root().resolve("Pulumi.yaml"));
        var jar = "stacks/target/stacks.jar";
        Files.writeString(
                project.resolve("Pulumi.yaml"),
                settings.replace(jar, Tools.root().resolve(jar).toString()));
        var pulumi = in(project, folder, server);
        aws.plugin(folder.resolve("bin"));
        pulumi.environment.put("JDK_JAVA_OPTIONS", QUICK);
        // What the example's password is sealed with.
        pulumi.environment.put("PULUMI_CONFIG_PASSPHRASE", "shop");
        return pulumi;
    }

    /** What its cluster in this region is, if that is another one. */
    RealPulumi withCluster(String region, RealApiServer server) {
        environment.put(
                "KUBECONFIG_" + region.toUpperCase(Locale.ROOT).replace('-', '_'),
                server.kubeconfig().toString());
        return this;
    }

    private static RealPulumi in(Path project, Path folder, RealApiServer server) throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var provider = RunnableJar.write(folder.resolve("provider.jar"), ProviderProgram.class.getName());
        var script = bin.resolve("pulumi-resource-kubernetes");
        Files.writeString(
                script, "#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -Xshare:auto -jar '" + provider + "' \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        var environment = environment(folder);
        environment.put("KUBECONFIG", server.kubeconfig().toString());
        return new RealPulumi(project, environment);
    }

    private static Map<String, String> environment(Path folder) throws IOException {
        var environment = new TreeMap<String, String>();
        var java = Path.of(System.getProperty("java.home"), "bin");
        environment.put(
                "PATH",
                String.join(
                        File.pathSeparator,
                        folder.resolve("bin").toString(),
                        Tools.javaLanguageHost().getParent().toString(),
                        java.toString(),
                        System.getenv("PATH")));
        environment.put("PULUMI_HOME", folder.resolve("home").toString());
        environment.put(
                "PULUMI_BACKEND_URL",
                Files.createDirectories(folder.resolve("state")).toUri().toString());
        environment.put("PULUMI_CONFIG_PASSPHRASE", "of no secret");
        environment.put("PULUMI_SKIP_UPDATE_CHECK", "true");
        // A provider that is missing is a mistake of the test; the real one must not take its place.
        environment.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
        return environment;
    }

    Path folder() {
        return project;
    }

    /** Runs the CLI without questions and without colours. */
    Run run(String... arguments) throws IOException {
        return Run.of(command(arguments), project, environment, PATIENCE);
    }

    /** Starts it and leaves it to the caller, who ends it. */
    Process start(String... arguments) throws IOException {
        var builder = new ProcessBuilder(command(arguments))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(Tools.pulumi().toString(), "--non-interactive", "--color=never"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the CLI, which must succeed. */
    Run succeed(String... arguments) throws IOException {
        var run = run(arguments);
        if (run.exit() != 0) {
            throw new AssertionError("pulumi " + String.join(" ", arguments) + ": " + run.everything());
        }
        return run;
    }
}
