package dev.nospof.policies.pack;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The program that the CLI's language host starts: prints the port it serves on, and ends with the engine.
 *
 * <p>It listens on loopback only, changes no file, and calls nobody but the engine.
 */
public final class Pack {
    static final String NAME = "nospof";

    /** As large as the engine's own limit: a stack of thousands of resources comes in one message. */
    private static final int LARGEST_MESSAGE = 400 << 20;

    private Pack() {}

    /**
     * Serves until the engine is gone.
     *
     * @param arguments the engine's address, {@code host:port}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println(PackErrors.noEngine());
            System.exit(1);
        }
        var engine = Engine.at(arguments[0]);
        var service = new PackService(LocalDate.now(ZoneOffset.UTC), engine::leave);
        var server = serve(service);
        System.out.println(server.getPort());
        engine.awaitEnd();
        server.shutdown();
        System.exit(0);
    }

    static Server serve(PackService service) throws IOException {
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .addService(service)
                .build()
                .start();
    }

    /** Of the jar, without {@code -SNAPSHOT}; what runs from classes is no version. */
    static String version() {
        return Optional.ofNullable(Pack.class.getPackage().getImplementationVersion())
                .map(version -> version.replace("-SNAPSHOT", ""))
                .orElse("0.0.0");
    }
}
