package dev.nospof.appimages.base.http;

import java.util.Map;
import java.util.TreeMap;

/** A handler's answer. */
public record Reply(int status, Map<String, String> headers, String body) {
    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, Object value) {
        return new Reply(status, Map.of("Content-Type", "application/json"), Json.write(value));
    }

    public static Reply html(int status, String page) {
        return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), page);
    }

    public static Reply text(int status, String text) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    /** What went wrong, in the shape of RFC 9457. */
    public static Reply problem(int status, String title, String detail) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/problem+json"),
                Json.write(Map.of("status", status, "title", title, "detail", detail)));
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
