package dev.nospof.appimages.base.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The service's one small settings file, read as typed values.
 *
 * <p>The file ships in the jar; {@code SETTINGS_FILE} names one that overrides it, and any single key is overridden by the variable of
 * the same name ({@code payments.time-limit} by {@code PAYMENTS_TIME_LIMIT}). Durations are written {@code 800ms}, {@code 2s} or {@code 1m}.
 */
public final class Settings {
    private final Map<String, String> values;
    private final Map<String, String> environment;

    private Settings(Map<String, String> values, Map<String, String> environment) {
        this.values = new TreeMap<>(values);
        this.environment = Map.copyOf(environment);
    }

    /** Reads {@code <service>.properties}, which lies beside the given class. */
    public static Settings read(Class<?> beside, String service, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        try (InputStream shared = Settings.class.getResourceAsStream("every-service.properties");
                InputStream own = beside.getResourceAsStream(service + ".properties")) {
            load(values, shared);
            load(values, own);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Optional.ofNullable(environment.get("SETTINGS_FILE")).ifPresent(file -> override(values, Path.of(file)));
        return new Settings(values, environment);
    }

    private static void load(Map<String, String> into, InputStream from) throws IOException {
        Properties properties = new Properties();
        properties.load(from);
        properties.forEach(
                (key, value) -> into.put(key.toString(), value.toString().strip()));
    }

    private static void override(Map<String, String> values, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw BadSettings.unreadable(file.toString(), unreadable.getClass().getSimpleName());
        }
        new TreeMap<>(properties).forEach((key, value) -> {
            if (values.put(key.toString(), value.toString().strip()) == null) {
                values.remove(key.toString());
                throw BadSettings.unknown(key.toString(), NearestWord.to(key.toString(), values.keySet()));
            }
        });
    }

    /** A text; absent if it is set nowhere or to nothing. */
    public Optional<String> optional(String key) {
        return Optional.ofNullable(environment.getOrDefault(variable(key), values.get(key)))
                .filter(text -> !text.isBlank());
    }

    public String text(String key) {
        return optional(key).orElseThrow(() -> BadSettings.missing(key, variable(key)));
    }

    public boolean flag(String key) {
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            throw BadSettings.malformed(key, text, "true or false", variable(key));
        }
        return text.equals("true");
    }

    /** A whole number of at least {@code least}. */
    public int count(String key, int least) {
        String text = text(key);
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the message, which is the same for both.
        }
        throw BadSettings.malformed(key, text, "a whole number of at least " + least, variable(key));
    }

    /** A share between 0 and 1. */
    public double share(String key) {
        String text = text(key);
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the message, which is the same for both.
        }
        throw BadSettings.malformed(key, text, "a share from 0 to 1", variable(key));
    }

    public Duration duration(String key) {
        String text = text(key);
        try {
            return text.endsWith("ms")
                    ? Duration.ofMillis(Long.parseUnsignedLong(text.substring(0, text.length() - 2)))
                    : Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (RuntimeException notADuration) {
            throw BadSettings.malformed(key, text, "a time such as 800ms, 2s or 1m", variable(key));
        }
    }

    /** The secret in the file that {@code <key>-file} names (how a mounted secret comes), else the key's own value, else empty. */
    public String secret(String key) {
        Optional<String> file = optional(key + "-file");
        if (file.isEmpty()) {
            return optional(key).orElse("");
        }
        try {
            return Files.readString(Path.of(file.get())).strip();
        } catch (IOException unreadable) {
            throw BadSettings.malformed(key + "-file", file.get(), "a readable file", variable(key + "-file"));
        }
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
