package dev.nospof.tests.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every question for an IPv4 address with the same ones (RFC 1035), and all others with none. */
final class NameServer {
    private static final int HEADER = 12;
    private static final int IPV4 = 1;

    private final DatagramSocket socket;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile List<String> addresses = List.of();
    private volatile boolean silent;

    private NameServer(DatagramSocket socket) {
        this.socket = socket;
    }

    static NameServer start(String host) throws IOException {
        var server = new NameServer(new DatagramSocket(0, InetAddress.getByName(host)));
        var thread = new Thread(server::serve, "name server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    void answer(String... all) {
        addresses = List.of(all);
        silent = false;
    }

    /** It hears questions and answers none. */
    void fallSilent() {
        silent = true;
    }

    int unanswered() {
        return unanswered.get();
    }

    /** {@code 127.1.2.1:40000} */
    String address() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    void close() {
        socket.close();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[4096], 4096);
        try {
            while (true) {
                socket.receive(packet);
                if (silent) {
                    unanswered.incrementAndGet();
                    continue;
                }
                var answer = answer(packet.getData());
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private byte[] answer(byte[] query) throws IOException {
        int end = HEADER;
        while (query[end] != 0) {
            end += query[end] + 1;
        }
        var known = query[end + 2] == IPV4 ? addresses : List.<String>of();
        var answer = new ByteArrayOutputStream();
        answer.write(query, 0, 2);
        // An answer, with authority, to a question that wished for recursion; one question.
        answer.write(new byte[] {(byte) 0x85, (byte) 0x80, 0, 1, 0, (byte) known.size(), 0, 0, 0, 0});
        answer.write(query, HEADER, end + 5 - HEADER);
        for (var address : known) {
            // The name of the question, an address, of the Internet, good for a second, four bytes long.
            answer.write(new byte[] {(byte) 0xC0, HEADER, 0, IPV4, 0, 1, 0, 0, 0, 1, 0, 4});
            answer.write(InetAddress.getByName(address).getAddress());
        }
        return answer.toByteArray();
    }
}
