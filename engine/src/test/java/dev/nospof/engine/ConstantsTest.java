package dev.nospof.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstantsTest {
    /** Has constants of every length: long and double among them. */
    static final class Sample {
        long big = 1L << 40;
        double fraction = 0.3;

        void leave() {
            System.exit((int) big + (int) fraction);
        }
    }

    private static byte[] sample() throws IOException {
        try (var stream = Sample.class.getResourceAsStream("ConstantsTest$Sample.class")) {
            return stream.readAllBytes();
        }
    }

    private static boolean has(byte[] file, String text) {
        return Constants.name(file, List.of("absent".getBytes(UTF_8), text.getBytes(UTF_8)));
    }

    @Test
    void findAWholeText() throws IOException {
        assertThat(has(sample(), "exit")).isTrue();
        assertThat(has(sample(), "fraction")).isTrue();
        assertThat(has(sample(), "exi")).isFalse();
        assertThat(has(sample(), "halt")).isFalse();
    }

    @Test
    void leaveItToTheReaderToRefuseWhatIsNoClass() {
        assertThat(has(new byte[] {1, 2, 3}, "exit")).isTrue();
        assertThat(has(new byte[64], "exit")).isFalse();
        assertThat(has("this is no class file at all, is it".getBytes(UTF_8), "exit"))
                .isTrue();
    }
}
