package dev.nospof.tests.engine.provider;

import dev.nospof.tests.engine.api.Connection;
import dev.nospof.tests.engine.api.KubernetesApi;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What stands on the PATH as {@code pulumi-resource-kubernetes}: prints its port, serves on loopback, ends with the CLI that started it.
 *
 * <p>The API server is that of {@code KUBECONFIG}; for a provider that leads to EKS in a region of its own that of {@code KUBECONFIG_EU_CENTRAL_1}, where it is set.
 */
public final class ProviderProgram {
    private static final String OF_REGION = "KUBECONFIG_";
    private static final int LARGEST_MESSAGE = 400 << 20;

    private ProviderProgram() {}

    public static void main(String[] arguments) throws Exception {
        var kubeconfig = System.getenv("KUBECONFIG");
        if (kubeconfig == null) {
            System.err.println(
                    "The stand-in kubernetes provider: KUBECONFIG is not set, so there is no API server to ask.");
            System.exit(1);
        }
        var apis = new TreeMap<String, KubernetesApi>();
        for (var variable : System.getenv().entrySet()) {
            if (variable.getKey().startsWith(OF_REGION)) {
                var region = variable.getKey().substring(OF_REGION.length());
                apis.put(region.toLowerCase(Locale.ROOT).replace('_', '-'), api(variable.getValue()));
            }
        }
        var server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addService(new StandInProvider(api(kubeconfig), apis))
                .build()
                .start();
        System.out.println(server.getPort());
        ProcessHandle.current().parent().orElseThrow().onExit().join();
        server.shutdownNow();
        System.exit(0);
    }

    private static KubernetesApi api(String kubeconfig) throws IOException {
        return new KubernetesApi(Connection.read(Path.of(kubeconfig)));
    }
}
