package dev.nospof.engine;

import com.google.protobuf.Empty;
import dev.nospof.engine.answers.Conversation;
import dev.nospof.engine.refusal.NoGraph;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.util.internal.logging.InternalLoggerFactory;
import io.grpc.netty.shaded.io.netty.util.internal.logging.JdkLoggerFactory;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import pulumirpc.EngineGrpc.EngineImplBase;
import pulumirpc.EngineOuterClass.GetRootResourceRequest;
import pulumirpc.EngineOuterClass.GetRootResourceResponse;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionRequest;
import pulumirpc.EngineOuterClass.RequirePulumiVersionResponse;
import pulumirpc.EngineOuterClass.SetRootResourceRequest;
import pulumirpc.EngineOuterClass.SetRootResourceResponse;
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
import pulumirpc.ResourceMonitorGrpc.ResourceMonitorImplBase;

/** Pulumi's protocol over a socket, for a program in another JVM. Listens on the loopback alone, on a port that is free. */
final class EngineServer implements AutoCloseable {
    /** What the real engine allows (sdk/go/common/util/rpcutil): a policy document or a dashboard can be large. */
    private static final int LARGEST_MESSAGE = 400 * 1024 * 1024;

    static {
        // Else it looks for another logger, does not find it, and says so on standard error.
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }

    private final Server server;

    private EngineServer(Server server) {
        this.server = server;
    }

    static EngineServer answering(Conversation conversation) throws IOException {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new EngineServer(NettyServerBuilder.forAddress(loopback)
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addService(new Monitor(conversation))
                .addService(new Engine(conversation))
                .build()
                .start());
    }

    String address() {
        return InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static <T> void answer(StreamObserver<T> observer, Supplier<T> answer) {
        T value;
        try {
            value = answer.get();
        } catch (NoGraph refusal) {
            observer.onError(Status.INVALID_ARGUMENT
                    .withDescription(refusal.getMessage())
                    .asRuntimeException());
            return;
        }
        observer.onNext(value);
        observer.onCompleted();
    }

    private static final class Monitor extends ResourceMonitorImplBase {
        private final Conversation conversation;

        Monitor(Conversation conversation) {
            this.conversation = conversation;
        }

        @Override
        public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> observer) {
            answer(observer, () -> conversation.supports(request));
        }

        @Override
        public void registerResource(
                RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> observer) {
            answer(observer, () -> conversation.register(request, Optional.empty()));
        }

        @Override
        public void readResource(ReadResourceRequest request, StreamObserver<ReadResourceResponse> observer) {
            answer(observer, () -> conversation.read(request, Optional.empty()));
        }

        @Override
        public void registerResourceOutputs(RegisterResourceOutputsRequest request, StreamObserver<Empty> observer) {
            answer(observer, () -> {
                conversation.outputs(request);
                return Empty.getDefaultInstance();
            });
        }

        @Override
        public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> observer) {
            answer(observer, () -> conversation.invoke(request));
        }

        @Override
        public void call(ResourceCallRequest request, StreamObserver<CallResponse> observer) {
            answer(observer, () -> conversation.call(request));
        }

        @Override
        public void registerPackage(RegisterPackageRequest request, StreamObserver<RegisterPackageResponse> observer) {
            answer(observer, () -> conversation.registerPackage(request));
        }
    }

    private static final class Engine extends EngineImplBase {
        private final Conversation conversation;

        Engine(Conversation conversation) {
            this.conversation = conversation;
        }

        @Override
        public void log(LogRequest request, StreamObserver<Empty> observer) {
            answer(observer, () -> {
                conversation.log(request);
                return Empty.getDefaultInstance();
            });
        }

        @Override
        public void getRootResource(GetRootResourceRequest request, StreamObserver<GetRootResourceResponse> observer) {
            answer(observer, GetRootResourceResponse::getDefaultInstance);
        }

        @Override
        public void setRootResource(SetRootResourceRequest request, StreamObserver<SetRootResourceResponse> observer) {
            answer(observer, SetRootResourceResponse::getDefaultInstance);
        }

        @Override
        public void requirePulumiVersion(
                RequirePulumiVersionRequest request, StreamObserver<RequirePulumiVersionResponse> observer) {
            answer(observer, RequirePulumiVersionResponse::getDefaultInstance);
        }
    }
}
