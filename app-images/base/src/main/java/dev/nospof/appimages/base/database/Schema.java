package dev.nospof.appimages.base.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A service's schema script, {@code schema.sql} beside one of its classes. Written so that running it again changes nothing. */
public final class Schema {
    private Schema() {}

    public static String beside(Class<?> type) {
        try (InputStream in = type.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("There is no schema.sql beside " + type.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
