package dev.nospof.tests.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.Resource;
import com.pulumi.test.internal.MockEngine;
import dev.nospof.engine.answers.Conversation;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.policies.graph.ResourceGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Logger;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

/**
 * Runs a few lines of a program inside of the test itself, with the embedded engine's own answers, and yields what they declare. For a component's tests, which
 * change one knob at a time; whole programs run in the embedded engine.
 */
public final class Declared implements Monitor {
    private final Conversation conversation;

    private Declared(Conversation conversation) {
        this.conversation = conversation;
    }

    /** What these lines declare, in project {@code shop}, environment {@code test}. */
    public static ResourceGraph by(Runnable lines) {
        return byProgram(context -> lines.run());
    }

    /**
     * The same with their context.
     *
     * @throws AssertionError if they fail
     */
    public static ResourceGraph byProgram(Consumer<Context> lines) {
        var conversation = new Conversation(
                ProgramRequest.of(Path.of("").toAbsolutePath(), "shop", "test", Path.of("none.jar")), List.of());
        var mock = new MockEngine();
        var logger = Logger.getLogger("declared");
        logger.setUseParentHandlers(false);
        var deployment = new DeploymentImpl(new DeploymentImpl.DeploymentState(
                new DeploymentImpl.Config(ImmutableMap.of(), ImmutableSet.of()),
                logger,
                "organization",
                "shop",
                "test",
                "",
                true,
                mock,
                new Declared(conversation)));
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        try {
            var context = new ContextInternal(
                    "organization",
                    "shop",
                    "test",
                    new LoggingContextInternal(deployment.getLog()),
                    new ConfigContextInternal("shop", name -> new Config(deployment.getConfig(), name)),
                    new OutputContextInternal(new OutputFactory(deployment.getRunner())),
                    List.of());
            int exit = new PulumiInternal(deployment.getRunner(), context)
                    .runAsync(lines)
                    .join();
            if (exit != 0 || mock.hasLoggedErrors()) {
                throw new AssertionError("The program failed: " + mock.getErrors());
            }
        } finally {
            DeploymentInstanceHolder.internalUnsafeDestroyInstance();
        }
        if (!conversation.refusals().isEmpty()) {
            throw new AssertionError("The program asks for what has no answer: " + conversation.refusals());
        }
        return conversation.graph();
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return CompletableFuture.completedFuture(conversation.supports(request));
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        return CompletableFuture.completedFuture(conversation.register(request, Optional.empty()));
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return CompletableFuture.completedFuture(conversation.read(request, Optional.empty()));
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return CompletableFuture.completedFuture(conversation.invoke(request));
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return CompletableFuture.completedFuture(conversation.call(request));
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        throw new UnsupportedOperationException("No component brings a package");
    }
}
