package dev.nospof.cli;

import dev.nospof.drills.DrillProblem;
import dev.nospof.drills.load.OpenLoad;
import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.lab.machine.LabProblem;
import dev.nospof.policies.graph.read.UnreadablePlan;
import dev.nospof.policies.rules.UnacceptableWaiver;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Results go to standard output; progress and problems to standard error. */
@Command(
        name = "nospof",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Proves, before it is deployed, that no single failure takes a service down.",
        description = {
            "",
            "Runs Pulumi Java programs in an embedded engine (no CLI, no cloud, no account), judges plans and manifests against "
                    + "rules, and works out what the loss of any pod, node or zone does to each service.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 clean · 1 something was found · 2 the question could not be answered",
            "",
            "Examples:",
            "  nospof preview --env prod             what happens when something is lost",
            "  nospof check deploy/                  judge plain manifests",
            "  pulumi preview --json | nospof prove - prove what the Pulumi CLI plans",
            "  nospof prove --compare old.json new/  what a change made worse",
            "  nospof diagnose --down orders         what would explain an outage",
            "  nospof drill --env staging            break the real one, and compare",
            "  nospof render --env dev -o deploy/    Kubernetes YAML for GitOps",
            "  nospof lab up --env lab               a real cluster of three zones, and the environment in it"
        },
        subcommands = {
            PreviewCommand.class,
            CheckCommand.class,
            ProveCommand.class,
            DiagnoseCommand.class,
            DrillCommand.class,
            RenderCommand.class,
            LabCommand.class,
            HelpCommand.class
        })
public final class Nospof implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.setProperty(OpenLoad.ALLOWED_HEADERS, "connection");
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** One call of the command, in this JVM; the answer is one of {@link ExitCode}. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return execute(Terminal.ofProcess(out, err), args);
    }

    static int execute(Terminal terminal, String... args) {
        return commandLine(terminal, List.of(args)).execute(args);
    }

    private static CommandLine commandLine(Terminal terminal, List<String> words) {
        var commandLine = new CommandLine(new Nospof(), new CommandFactory(terminal));
        commandLine.addSubcommand("completion", new CommandLine(new GenerateCompletion()));
        commandLine
                .getSubcommands()
                .get("completion")
                .getCommandSpec()
                .usageMessage()
                .header("Print a script that completes nospof's words in bash and zsh.")
                .description("", "Use it with:  source <(nospof completion)", "");
        // To read the words of so many commands takes time that only whoever asks for them is to spend.
        if (words.contains("lab") || words.contains("completion")) {
            LabCommand.learn(commandLine.getSubcommands().get("lab"), new CommandFactory(terminal));
        }
        return commandLine
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpAutoWidth(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, args) -> sayWrongUse(terminal, wrong))
                .setExecutionExceptionHandler((thrown, command, parsed) -> say(terminal, thrown));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int sayWrongUse(Terminal terminal, ParameterException wrong) {
        var command = wrong.getCommandLine();
        terminal.err().println(terminal.bad(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, terminal.err());
        terminal.err().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** What a person can mend is said in words. Anything else is a defect of ours and keeps its trace, for whoever reports it. */
    private static int say(Terminal terminal, Exception thrown) {
        terminal.done();
        if (thrown instanceof Problem
                || thrown instanceof DrillProblem
                || thrown instanceof LabProblem
                || thrown instanceof NoGraph
                || thrown instanceof UnreadablePlan
                || thrown instanceof UnacceptableWaiver) {
            terminal.err().println(terminal.bad(thrown.getMessage()));
            return ExitCode.USAGE;
        }
        terminal.err().println("nospof itself failed. Nothing was judged. Please report this with what stands below.");
        thrown.printStackTrace(terminal.err());
        return ExitCode.USAGE;
    }
}
