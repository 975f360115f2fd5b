package dev.nospof.appimages.base;

import dev.nospof.appimages.base.health.Liveness;
import dev.nospof.appimages.base.threads.RequestThreads;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks the own traffic port once a second, the way a caller would: through the accept loop and a request thread. */
final class Heartbeat {
    static final String PATH = "/heartbeat";

    private final Thread clock = RequestThreads.named("heartbeat").newThread(this::beat);
    private final InetSocketAddress own;
    private final Liveness liveness;

    Heartbeat(int port, Optional<String> address, Liveness liveness) {
        this.own = new InetSocketAddress(address.orElse("127.0.0.1"), port);
        this.liveness = liveness;
    }

    void start() {
        clock.start();
    }

    void stop() {
        clock.interrupt();
    }

    private void beat() {
        try {
            while (!Thread.interrupted()) {
                ask();
                Thread.sleep(1000);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        // A plain socket: an HTTP client would bring threads of its own that could be what is stuck.
        try (Socket socket = new Socket()) {
            socket.connect(own, 1000);
            socket.setSoTimeout(1000);
            socket.getOutputStream()
                    .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (InputStream answer = socket.getInputStream()) {
                if (new String(answer.readNBytes(12), StandardCharsets.US_ASCII).equals("HTTP/1.1 204")) {
                    liveness.beat();
                }
            }
        } catch (IOException notThrough) {
            // Counted by its absence: the liveness check asks how long ago the last beat was.
        }
    }
}
