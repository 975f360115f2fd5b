package dev.nospof.engine.inside;

import com.google.protobuf.Empty;
import com.pulumi.deployment.internal.Engine;
import java.util.concurrent.CompletableFuture;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;

/** The engine as the SDK sees it. The root resource is the stack that the SDK itself creates, so it is never asked for. */
final class EngineLine implements Engine {
    private final Line line;

    EngineLine(Line line) {
        this.line = line;
    }

    @Override
    public CompletableFuture<Void> logAsync(LogRequest request) {
        return line.ask("log", request.toByteArray(), Empty::parseFrom).thenApply(empty -> null);
    }

    @Override
    public CompletableFuture<GetRootResourceResponse> getRootResourceAsync(GetRootResourceRequest request) {
        return CompletableFuture.completedFuture(GetRootResourceResponse.getDefaultInstance());
    }

    /** Any version will do: no CLI takes part. */
    @Override
    public CompletableFuture<RequirePulumiVersionResponse> requirePulumiVersionAsync(
            RequirePulumiVersionRequest request) {
        return CompletableFuture.completedFuture(RequirePulumiVersionResponse.getDefaultInstance());
    }
}
