package dev.nospof.lab.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that is asked at a socket in the file system, one line at a time. */
public final class LocalSocket {
    private LocalSocket() {}

    /** What it answers to this line, until it closes; empty if nobody listens there. */
    public static String ask(Path socket, String line) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
            var answer = new ByteArrayOutputStream();
            var buffer = ByteBuffer.allocate(1 << 14);
            while (channel.read(buffer) >= 0) {
                answer.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException nobodyThere) {
            return "";
        }
    }
}
