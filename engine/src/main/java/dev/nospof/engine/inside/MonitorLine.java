package dev.nospof.engine.inside;

import com.google.protobuf.Empty;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
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

/** The resource monitor as the SDK sees it; every request is answered outside. */
final class MonitorLine implements Monitor {
    private final Line line;
    private final Sightings sightings;

    MonitorLine(Line line, Sightings sightings) {
        this.line = line;
        this.sightings = sightings;
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return line.ask("supportsFeature", request.toByteArray(), SupportsFeatureResponse::parseFrom);
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return line.ask("invoke", request.toByteArray(), ResourceInvokeResponse::parseFrom);
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return line.ask("call", request.toByteArray(), CallResponse::parseFrom);
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return line.ask(
                "readResource " + sightings.number(resource), request.toByteArray(), ReadResourceResponse::parseFrom);
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        return line.ask(
                "registerResource " + sightings.number(resource),
                request.toByteArray(),
                RegisterResourceResponse::parseFrom);
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        return line.ask("registerResourceOutputs", request.toByteArray(), Empty::parseFrom)
                .thenApply(empty -> null);
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return line.ask("registerPackage", request.toByteArray(), RegisterPackageResponse::parseFrom);
    }
}
