package dev.nospof.engine.inside;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** The one way out of the program's class loader. */
final class Line {
    private static final byte[] NOTHING = new byte[0];

    private final BiFunction<String, byte[], byte[]> engine;

    Line(BiFunction<String, byte[], byte[]> engine) {
        this.engine = engine;
    }

    /** Says something that needs no answer. */
    void tell(String operation, String text) {
        tell(operation, text.getBytes(StandardCharsets.UTF_8));
    }

    void tell(String operation) {
        tell(operation, NOTHING);
    }

    void tell(String operation, byte[] message) {
        var nothing = engine.apply(operation, message);
        assert nothing.length == 0;
    }

    /** Asks, and reads the answer; a refusal of the engine is a failed future, as it is on the real line. */
    <T> CompletableFuture<T> ask(String operation, byte[] request, Reader<T> reader) {
        try {
            return CompletableFuture.completedFuture(reader.read(engine.apply(operation, request)));
        } catch (Exception refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Parses an answer: the {@code parseFrom} of a message. */
    interface Reader<T> {
        T read(byte[] answer) throws Exception;
    }
}
