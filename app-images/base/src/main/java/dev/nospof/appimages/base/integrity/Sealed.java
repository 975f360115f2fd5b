package dev.nospof.appimages.base.integrity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text as it was stored or sent, with the checksum it was given then. What is read back is opened through {@link #open()} only, which
 * refuses a text that has changed.
 *
 * <p>Promises to notice accidental change (a bad disk, a truncated column, a hand's edit of one of the two). Not a signature.
 */
public record Sealed(String text, String checksum) {
    /** Seals with SHA-256 over the text's UTF-8 bytes, in hexadecimal. */
    public static Sealed of(String text) {
        return new Sealed(text, sha256(text));
    }

    /** The text; throws {@link Damaged} where it is not the one that was sealed. */
    public String open() {
        if (!sha256(text).equals(checksum)) {
            throw new Damaged(checksum, sha256(text));
        }
        return text;
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** A record or message that is not what was written. */
    public static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(String expected, String found) {
            super(
                    "A stored text has checksum %s, and was written with %s.%nActing on it could charge or ship the wrong thing.%nRestore it from a backup; it is set aside meanwhile."
                            .formatted(found, expected));
        }
    }
}
