package dev.nospof.appimages.base.call;

import java.util.Map;
import java.util.TreeMap;

/** A request to a neighbour. It must be safe to repeat: reads, deletions, and writes that carry an idempotency key. */
public record Call(String method, String path, Map<String, String> headers, String body) {
    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), "");
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), "");
    }

    /** A write that the neighbour knows again by its key. */
    public static Call post(String path, String idempotencyKey, String json) {
        return new Call(
                "POST", path, Map.of("Idempotency-Key", idempotencyKey, "Content-Type", "application/json"), json);
    }

    Call with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(headers);
        all.putAll(more);
        return new Call(method, path, all, body);
    }
}
