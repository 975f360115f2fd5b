package dev.nospof.tests.engine.provider;

import dev.nospof.tests.engine.api.Connection;
import dev.nospof.tests.engine.api.KubernetesApi;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** What stands on the PATH as {@code pulumi-resource-kubernetes}: prints its port, serves on loopback, ends with the CLI that started it. */
public final class ProviderProgram {
    private static final int LARGEST_MESSAGE = 400 << 20;

    private ProviderProgram() {}

    public static void main(String[] arguments) throws Exception {
        var kubeconfig = System.getenv("KUBECONFIG");
        if (kubeconfig == null) {
            System.err.println(
                    "The stand-in kubernetes provider: KUBECONFIG is not set, so there is no API server to ask.");
            System.exit(1);
        }
        var api = new KubernetesApi(Connection.read(Path.of(kubeconfig)));
        var server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addService(new StandInProvider(api))
                .build()
                .start();
        System.out.println(server.getPort());
        ProcessHandle.current().parent().orElseThrow().onExit().join();
        server.shutdownNow();
        System.exit(0);
    }
}
