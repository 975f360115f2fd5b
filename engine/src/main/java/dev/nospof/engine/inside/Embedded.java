package dev.nospof.engine.inside;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.ResourceTransformation;
import com.pulumi.resources.StackOptions;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a program meets instead of the Pulumi engine: the calls that are redirected while its classes are loaded end here.
 *
 * <p>One loader, one run: the state is static because the redirected calls are.
 */
public final class Embedded {
    private static Line line = new Line((operation, message) -> new byte[0]);
    private static Map<String, String> facts = Map.of();
    private static Map<String, String> configuration = Map.of();
    private static Set<String> secretKeys = Set.of();

    private Embedded() {}

    /**
     * Called once, before the program starts.
     *
     * @param facts organization, project, stack, folder
     * @param line answers a request, by the operation's name and the serialized message
     */
    public static void connect(
            Map<String, String> facts,
            Map<String, String> configuration,
            Set<String> secretKeys,
            BiFunction<String, byte[], byte[]> line) {
        Embedded.facts = facts;
        Embedded.configuration = configuration;
        Embedded.secretKeys = secretKeys;
        Embedded.line = new Line(line);
        Output.connect(Embedded.line);
    }

    /** Stands in for {@code PulumiInternal.fromEnvironment}. */
    public static PulumiInternal open(StackOptions options) {
        var sightings = new Sightings(line);
        var config = new DeploymentImpl.Config(ImmutableMap.copyOf(configuration), ImmutableSet.copyOf(secretKeys));
        var state = new DeploymentImpl.DeploymentState(
                config,
                silent(),
                facts.get("organization"),
                facts.get("project"),
                facts.get("stack"),
                facts.get("folder"),
                true,
                new EngineLine(line),
                new MonitorLine(line, sightings));
        // Both are read by DeploymentImpl's constructor. The SDK's own would spin and would format each debug message.
        var tasks = new Tasks(line);
        state.runner = tasks;
        state.logger = new LogLine(line, tasks);
        var deployment = new DeploymentImpl(state);
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        line.tell("opened");
        return new PulumiInternal(tasks, context(deployment, seen(options, sightings)));
    }

    private static ContextInternal context(DeploymentImpl deployment, List<ResourceTransformation> transformations) {
        return new ContextInternal(
                facts.get("organization"),
                facts.get("project"),
                facts.get("stack"),
                new LoggingContextInternal(deployment.getLog()),
                new ConfigContextInternal(facts.get("project"), name -> new Config(deployment.getConfig(), name)),
                new OutputContextInternal(new OutputFactory(deployment.getRunner())),
                transformations);
    }

    private static List<ResourceTransformation> seen(StackOptions options, Sightings sightings) {
        var transformations = new ArrayList<ResourceTransformation>();
        transformations.add(sightings);
        transformations.addAll(options.resourceTransformations());
        return transformations;
    }

    private static Logger silent() {
        var logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.OFF);
        return logger;
    }

    /** Stands in for {@code System.exit}: the program ends, the JVM does not. */
    public static void exit(int status) {
        line.tell("exit " + status + " " + Sightings.caller());
        throw new ProgramExit(status);
    }

    /** Stands in for {@code Runtime.exit} and {@code Runtime.halt}. */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    /** Stands in for {@code System.setOut}: from now on the program's output goes where the program says. */
    public static void setOut(PrintStream stream) {
        Output.out = stream;
    }

    /** Stands in for {@code System.setErr}. */
    public static void setErr(PrintStream stream) {
        Output.err = stream;
    }
}
