package dev.nospof.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Looks through the constants of a class file without reading the class.
 *
 * <p>The layout is that of <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">JVMS 4.4</a>. A file that
 * is laid out otherwise is said to have what is looked for: whoever then reads it can say what is wrong.
 */
final class Constants {
    private static final int COUNT_AT = 8;
    private static final int UTF8 = 1;

    /** How long the constant with a tag is, tag included; 0 for tags that do not exist. */
    private static final int[] LENGTHS = {0, 0, 0, 5, 5, 9, 9, 3, 3, 5, 5, 5, 5, 0, 0, 4, 3, 5, 5, 3, 3};

    private Constants() {}

    /** Whether any of the class's texts is one of these. */
    static boolean name(byte[] classFile, List<byte[]> texts) {
        if (classFile.length < COUNT_AT + 2) {
            return true;
        }
        int count = twoBytes(classFile, COUNT_AT);
        int at = COUNT_AT + 2;
        for (int i = 1; i < count && at + 2 < classFile.length; i++) {
            int tag = classFile[at];
            if (tag == UTF8) {
                int length = twoBytes(classFile, at + 1);
                at += 3;
                if (isOneOf(classFile, at, length, texts)) {
                    return true;
                }
                at += length;
            } else if (tag > 0 && tag < LENGTHS.length && LENGTHS[tag] > 0) {
                at += LENGTHS[tag];
                // Long and double take two places in the count.
                i += LENGTHS[tag] == 9 ? 1 : 0;
            } else {
                return true;
            }
        }
        return at >= classFile.length;
    }

    private static boolean isOneOf(byte[] classFile, int at, int length, List<byte[]> texts) {
        for (var text : texts) {
            if (text.length == length
                    && at + length <= classFile.length
                    && classFile[at] == text[0]
                    && Arrays.equals(classFile, at, at + length, text, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static int twoBytes(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
}
