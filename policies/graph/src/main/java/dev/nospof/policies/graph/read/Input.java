package dev.nospof.policies.graph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The bytes of one file or stream: not too many, not none, UTF-8, without a byte order mark.
 */
final class Input {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final byte[] bytes;

    /** @param name what messages call it */
    Input(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        if (isBlank(bytes)) {
            throw UnreadablePlan.empty(name);
        }
        checkUtf8(name, bytes);
    }

    static Input of(Path path) {
        try {
            if (Files.exists(path) && Files.size(path) > Plans.LIMIT) {
                throw UnreadablePlan.tooLarge(path.toString(), Plans.LIMIT_MIB);
            }
            try (var stream = Files.newInputStream(path)) {
                return of(path.toString(), stream);
            }
        } catch (NoSuchFileException missing) {
            throw UnreadablePlan.missing(path.toString());
        } catch (AccessDeniedException denied) {
            throw UnreadablePlan.cannotBeRead(path.toString(), "this user may not read it");
        } catch (IOException broken) {
            throw UnreadablePlan.cannotBeRead(path.toString(), reason(broken));
        }
    }

    static Input of(String name, InputStream stream) {
        try {
            var bytes = stream.readNBytes((int) Plans.LIMIT + 1);
            if (bytes.length > Plans.LIMIT) {
                throw UnreadablePlan.tooLarge(name, Plans.LIMIT_MIB);
            }
            return new Input(name, withoutMark(bytes));
        } catch (IOException broken) {
            throw UnreadablePlan.cannotBeRead(name, reason(broken));
        }
    }

    String name() {
        return name;
    }

    /** Not copied: the readers here only read them. */
    byte[] bytes() {
        return bytes;
    }

    boolean isYamlByName() {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /** The first character that is not white space. */
    char firstCharacter() {
        for (byte b : bytes) {
            if (!isWhite(b)) {
                return (char) (b & 0xFF);
            }
        }
        return ' ';
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (!isWhite(b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhite(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static byte[] withoutMark(byte[] bytes) {
        if (bytes.length < MARK.length
                || !ByteBuffer.wrap(bytes, 0, MARK.length).equals(ByteBuffer.wrap(MARK))) {
            return bytes;
        }
        var rest = new byte[bytes.length - MARK.length];
        System.arraycopy(bytes, MARK.length, rest, 0, rest.length);
        return rest;
    }

    /** Decodes in small pieces and throws the characters away: the parsers decode again, but replace what is malformed in silence. */
    private static void checkUtf8(String name, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                throw UnreadablePlan.notUtf8(name, lineAt(bytes, in.position()));
            }
            if (result.isUnderflow()) {
                return;
            }
            out.clear();
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static String reason(IOException broken) {
        var message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }
}
