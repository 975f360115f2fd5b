package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Addresses for processes that all want the same ports; all of 127/8 is this machine. */
final class Loopback {
    private Loopback() {}

    /** The first three numbers of three addresses, ending with 10, 11 and 12, on which nobody listens. */
    static String freeNetwork(int... ports) {
        for (int attempt = 0; attempt < 50; attempt++) {
            var random = ThreadLocalRandom.current();
            var network = "127." + random.nextInt(1, 255) + "." + random.nextInt(1, 255) + ".";
            if (isFree(network + "10", ports) && isFree(network + "11", ports) && isFree(network + "12", ports)) {
                return network;
            }
        }
        throw new IllegalStateException("Something listens on one of the ports on every loopback address;"
                + " this test cannot run beside it.");
    }

    private static boolean isFree(String address, int... ports) {
        for (int port : ports) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
                assertThat(socket.isBound()).isTrue();
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
