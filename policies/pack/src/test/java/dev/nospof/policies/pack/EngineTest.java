package dev.nospof.policies.pack;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.grpc.Attributes;
import io.grpc.Server;
import io.grpc.ServerTransportFilter;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The limits only keep a broken build from hanging. */
class EngineTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void endsWhenTheConnectionToTheEngineBreaks() throws IOException {
        var connected = new CountDownLatch(1);
        var server = server(connected);
        var engine = Engine.at("127.0.0.1:" + server.getPort());

        assertTimeoutPreemptively(LIMIT, () -> {
            connected.await();
            server.shutdownNow();
            engine.awaitEnd();
        });
    }

    @Test
    void endsWhenThereIsNoEngine() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertTimeoutPreemptively(LIMIT, () -> Engine.at("127.0.0.1:" + port).awaitEnd());
    }

    @Test
    void endsWhenItIsToldTo() throws IOException {
        var server = server(new CountDownLatch(1));
        var engine = Engine.at("127.0.0.1:" + server.getPort());

        engine.leave();

        assertTimeoutPreemptively(LIMIT, engine::awaitEnd);
        server.shutdownNow();
    }

    private static Server server(CountDownLatch connected) throws IOException {
        var filter = new ServerTransportFilter() {
            @Override
            public Attributes transportReady(Attributes attributes) {
                connected.countDown();
                return attributes;
            }
        };
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addTransportFilter(filter)
                .build()
                .start();
    }
}
