package dev.nospof.components.kubernetes.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file beside its component with <code>${words}</code> in it. */
public final class Template {
    private Template() {}

    /**
     * The file, filled in. Words without a value stay: what reads the file may have its own.
     *
     * @param component whose package holds it
     */
    public static String filled(Class<?> component, String file, Map<String, String> values) {
        var text = read(component, file);
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String read(Class<?> component, String file) {
        try (var in = component.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
