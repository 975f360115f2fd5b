package dev.nospof.tests.standin.aws.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.tests.standin.aws.types.KnownType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in the forms of {@code types.txt}. The same seed gives the same digits.
 *
 * @param seed the resource and how often it was made
 * @param inputs the name is among them
 */
record Forms(KnownType type, String region, String seed, JsonNode inputs) {
    static final String ACCOUNT = "123456789012";
    private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern SIZED = Pattern.compile("(hex|code|CODE)(\\d*)");

    String id() {
        return fill(type.id());
    }

    String arn() {
        return "arn:aws:" + fill(type.arn().orElseThrow());
    }

    String fill(String form) {
        return HOLE.matcher(form).replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1))));
    }

    private String value(String hole) {
        var sized = SIZED.matcher(hole);
        if (sized.matches()) {
            var length = sized.group(2).isEmpty() ? usual(sized.group(1)) : Integer.parseInt(sized.group(2));
            return digits(sized.group(1), length);
        }
        return switch (hole) {
            case "region" -> region;
            case "account" -> ACCOUNT;
            case "id" -> id();
            // What belongs to something that has one is known by that one's.
            case "arn" -> type.arn().isPresent() ? arn() : property("arn");
            case "uuid" -> digits("hex", 32).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
            case "digits" -> Long.toString(1_000_000_000L + Math.floorMod(number(), 999_999_999L));
            case "publicip" -> "203.0." + Math.floorMod(number() >> 8, 256) + "." + (1 + Math.floorMod(number(), 254));
            case "path" -> text("path").isEmpty() ? "/" : text("path");
            case "lbkind" -> loadBalancerKind();
            case "wafscope" -> text("scope").equals("CLOUDFRONT") ? "global" : "regional";
            case "dbport" -> databasePort();
            default -> property(hole);
        };
    }

    private static int usual(String alphabet) {
        return alphabet.equals("hex") ? 17 : 13;
    }

    /** {@code of:listenerArn:listener/}: what stands behind those words; {@code last:topic}: behind the last colon or slash. */
    private String property(String hole) {
        var parts = hole.split(":", 3);
        return switch (parts[0]) {
            case "of" -> {
                var whole = text(parts[1]);
                yield whole.substring(whole.indexOf(parts[2]) + (whole.contains(parts[2]) ? parts[2].length() : 1));
            }
            case "last" -> text(parts[1]).replaceFirst(".*[:/]", "");
            case "host" -> text(parts[1]).replaceFirst("^https?://", "");
            default -> text(hole);
        };
    }

    private String loadBalancerKind() {
        return switch (text("loadBalancerType")) {
            case "network" -> "net";
            case "gateway" -> "gwy";
            default -> "app";
        };
    }

    private String databasePort() {
        if (!text("port").isEmpty()) {
            return text("port");
        }
        return text("engine").contains("postgres") ? "5432" : "3306";
    }

    private String text(String property) {
        return inputs.path(property).asText("");
    }

    private String digits(String alphabet, int length) {
        var hex = HexFormat.of().formatHex(digest(seed)) + HexFormat.of().formatHex(digest(seed + "+"));
        if (alphabet.equals("hex")) {
            return hex.substring(0, length);
        }
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(Character.forDigit((digest(seed)[i] & 0xff) % 36, 36));
        }
        // A letter first: some of these begin a host's name.
        code.setCharAt(0, 'c');
        return alphabet.equals("CODE") ? code.toString().toUpperCase(Locale.ROOT) : code.toString();
    }

    private int number() {
        return Integer.parseUnsignedInt(HexFormat.of().formatHex(digest(seed), 0, 4), 16);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
