package dev.nospof.cli;

import dev.nospof.cli.report.LabReport;
import dev.nospof.lab.Failable;
import dev.nospof.lab.Lab;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A real cluster on this machine, and the failing of its zones and nodes. What is short is a method here; the rest are commands of their own. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Run a real Kubernetes of three zones on this machine, and fail them.",
        description = {
            "",
            "Needs Linux, root and Go; no Docker. Everything is removed by 'down', from any state. A TARGET is a zone ('b') or a "
                    + "node ('node-b1'); a fault lasts until it is mended.",
            ""
        },
        addMethodSubcommands = false)
final class LabCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    LabCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Adds what {@code lab} can do. */
    static void learn(CommandLine lab, CommandFactory factory) {
        lab.addSubcommand("up", new CommandLine(LabUpCommand.class, factory));
        lab.addSubcommand("deploy", new CommandLine(LabDeployCommand.class, factory));
        lab.getCommandSpec().addMethodSubcommands(factory);
        // What follows it is kubectl's, its options too.
        lab.getSubcommands().get("kubectl").setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    @Command(
            name = "down",
            mixinStandardHelpOptions = true,
            header = "Remove a lab with all that it made; also one that was cut short.")
    int down(@Mixin LabChoice choice) {
        boolean was = Lab.down(choice.name(), choice.state());
        terminal.out().println(was ? "lab " + choice.name() + " is gone" : "there is no lab " + choice.name());
        return ExitCode.CLEAN;
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            header = "Say how a lab is. Exit code 1 where something is failed.")
    int status(
            @Mixin LabChoice choice,
            @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
                    Format format) {
        var status = Labs.named(choice).status();
        new LabReport(status, Optional.empty()).tell(terminal, format);
        return status.isWhole() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    @Command(name = "power-off", mixinStandardHelpOptions = true, header = "Cut the power of a zone or node.")
    int powerOff(@Mixin LabChoice choice, @Parameters(paramLabel = "TARGET") String target) {
        return act(choice, target, Failable::powerOff);
    }

    @Command(
            name = "power-on",
            mixinStandardHelpOptions = true,
            header = "Boot a zone or node again; mends every other fault too.")
    int powerOn(@Mixin LabChoice choice, @Parameters(paramLabel = "TARGET") String target) {
        return act(choice, target, Failable::powerOn);
    }

    @Command(name = "disconnect", mixinStandardHelpOptions = true, header = "Pull the network cable of a zone or node.")
    int disconnect(@Mixin LabChoice choice, @Parameters(paramLabel = "TARGET") String target) {
        return act(choice, target, Failable::disconnect);
    }

    @Command(name = "reconnect", mixinStandardHelpOptions = true, header = "Plug it in again.")
    int reconnect(@Mixin LabChoice choice, @Parameters(paramLabel = "TARGET") String target) {
        return act(choice, target, Failable::reconnect);
    }

    @Command(
            name = "freeze",
            mixinStandardHelpOptions = true,
            header = "Stop every process of a zone or node where it stands.")
    int freeze(@Mixin LabChoice choice, @Parameters(paramLabel = "TARGET") String target) {
        return act(choice, target, Failable::freeze);
    }

    @Command(name = "thaw", mixinStandardHelpOptions = true, header = "Let them go on.")
    int thaw(@Mixin LabChoice choice, @Parameters(paramLabel = "TARGET") String target) {
        return act(choice, target, Failable::thaw);
    }

    @Command(
            name = "kill",
            mixinStandardHelpOptions = true,
            header = "Kill a node's containerd, kubelet or kube-proxy.",
            description = "It stays away until 'start' or 'power-on'; the node's pods go on.")
    int kill(
            @Mixin LabChoice choice,
            @Parameters(paramLabel = "NODE") String node,
            @Parameters(paramLabel = "PROGRAM") String program) {
        Labs.named(choice).node(node).kill(Labs.program(program));
        terminal.out().println(node + " is without " + program);
        return ExitCode.CLEAN;
    }

    @Command(name = "start", mixinStandardHelpOptions = true, header = "Start a program that was killed.")
    int start(
            @Mixin LabChoice choice,
            @Parameters(paramLabel = "NODE") String node,
            @Parameters(paramLabel = "PROGRAM") String program) {
        Labs.named(choice).node(node).start(Labs.program(program));
        terminal.out().println(node + " runs " + program);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "load",
            mixinStandardHelpOptions = true,
            header = "Give images to all nodes, from archives as 'docker save' writes them.")
    int load(@Mixin LabChoice choice, @Parameters(paramLabel = "ARCHIVE", arity = "1..*") List<Path> archives) {
        var lab = Labs.named(choice);
        for (var archive : archives) {
            lab.load(archive.toAbsolutePath());
            terminal.out().println(archive + " is on every node that is on");
        }
        return ExitCode.CLEAN;
    }

    @Command(
            name = "balance",
            mixinStandardHelpOptions = true,
            header = "Give every Service of type LoadBalancer its address.",
            description =
                    "To be said again after such Services came, went or changed. That nodes fail it notices itself.")
    int balance(@Mixin LabChoice choice) {
        var lines = Labs.balance(choice);
        lines.forEach(terminal.out()::println);
        if (lines.isEmpty()) {
            terminal.out().println("no Service is of type LoadBalancer");
        }
        return ExitCode.CLEAN;
    }

    @Command(
            name = "kubectl",
            mixinStandardHelpOptions = true,
            header = "Run the lab's own kubectl as its administrator.",
            description = "All behind the first word is kubectl's own; its exit code is passed on.")
    int kubectl(@Mixin LabChoice choice, @Parameters(paramLabel = "WORD", arity = "0..*") String[] words) {
        terminal.out().flush();
        return Labs.named(choice).runKubectl(words == null ? List.of() : Arrays.asList(words));
    }

    private int act(LabChoice choice, String name, Consumer<Failable> what) {
        Labs.act(choice, name, what).forEach(terminal.out()::println);
        return ExitCode.CLEAN;
    }
}
