package dev.nospof.components.kubernetes;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
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

/** Runs a program and keeps what it registers. Every output is its input; enough for a component's own tests. */
public final class TinyEngine implements Monitor {
    private final List<RegisterResourceRequest> registered = Collections.synchronizedList(new ArrayList<>());

    private TinyEngine() {}

    /** What this program registers, in its order, without the stack itself. */
    public static List<RegisterResourceRequest> run(Consumer<Context> program) {
        var engine = new TinyEngine();
        var mock = new MockEngine();
        var logger = Logger.getLogger("tiny");
        logger.setUseParentHandlers(false);
        var deployment = new DeploymentImpl(new DeploymentImpl.DeploymentState(
                new DeploymentImpl.Config(ImmutableMap.of(), ImmutableSet.of()),
                logger,
                "org",
                "shop",
                "test",
                "",
                true,
                mock,
                engine));
        DeploymentInstanceHolder.setInstance(new DeploymentInstanceInternal(deployment));
        try {
            var context = new ContextInternal(
                    "org",
                    "shop",
                    "test",
                    new LoggingContextInternal(deployment.getLog()),
                    new ConfigContextInternal("shop", name -> new Config(deployment.getConfig(), name)),
                    new OutputContextInternal(new OutputFactory(deployment.getRunner())),
                    List.of());
            int exit = new PulumiInternal(deployment.getRunner(), context)
                    .runAsync(program)
                    .join();
            if (exit != 0 || mock.hasLoggedErrors()) {
                throw new AssertionError("The program failed: " + mock.getErrors());
            }
        } finally {
            DeploymentInstanceHolder.internalUnsafeDestroyInstance();
        }
        return engine.registered.stream()
                .filter(r -> !r.getType().equals("pulumi:pulumi:Stack"))
                .toList();
    }

    public static Manifest inputs(RegisterResourceRequest request) {
        return new Manifest(Manifest.plain(
                plain(Value.newBuilder().setStructValue(request.getObject()).build())));
    }

    private static Object plain(Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> {
                var map = new TreeMap<String, Object>();
                value.getStructValue().getFieldsMap().forEach((k, v) -> map.put(k, plain(v)));
                yield map;
            }
            case LIST_VALUE ->
                value.getListValue().getValuesList().stream()
                        .map(TinyEngine::plain)
                        .toList();
            case STRING_VALUE -> value.getStringValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOL_VALUE -> value.getBoolValue();
            default -> null;
        };
    }

    private static String urn(String parent, String type, String name) {
        var parents = parent.isEmpty() || parent.contains("pulumi:pulumi:Stack") ? "" : parent.split("::", -1)[2] + "$";
        return "urn:pulumi:test::shop::" + parents + type + "::" + name;
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return CompletableFuture.completedFuture(
                SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        registered.add(request);
        return CompletableFuture.completedFuture(RegisterResourceResponse.newBuilder()
                .setUrn(urn(request.getParent(), request.getType(), request.getName()))
                .setId(request.getCustom() ? "id-of-" + request.getName() : "")
                .setObject(request.getCustom() ? request.getObject() : Struct.getDefaultInstance())
                .build());
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        throw new UnsupportedOperationException("No component looks anything up");
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        throw new UnsupportedOperationException("No component calls a method");
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        throw new UnsupportedOperationException("No component reads what exists");
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        throw new UnsupportedOperationException("No component brings a package");
    }
}
