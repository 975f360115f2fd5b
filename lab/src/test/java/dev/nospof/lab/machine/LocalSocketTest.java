package dev.nospof.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSocketTest {
    @TempDir
    private Path folder;

    @Test
    void yieldsAllThatIsAnswered() throws IOException, InterruptedException {
        var file = folder.resolve("socket");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(file));
            var echo = new Thread(() -> answer(server));
            echo.start();
            assertThat(LocalSocket.ask(file, "who")).isEqualTo("you said who\n");
            echo.join();
        }
    }

    @Test
    void yieldsNothingWhereNobodyListens() {
        assertThat(LocalSocket.ask(folder.resolve("nobody"), "who")).isEmpty();
    }

    private static void answer(ServerSocketChannel server) {
        try (var channel = server.accept()) {
            var asked = ByteBuffer.allocate(100);
            channel.read(asked);
            channel.write(StandardCharsets.UTF_8.encode(
                    "you said " + new String(asked.array(), 0, asked.position(), StandardCharsets.UTF_8)));
        } catch (IOException closed) {
            throw new java.io.UncheckedIOException(closed);
        }
    }
}
