package dev.nospof.appimages.base.http;

import dev.nospof.appimages.base.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param path the path's variable parts, in order
 * @param headers by lower-case name, the first value each
 */
public record Request(List<String> path, Map<String, String> headers, String body, Deadline deadline) {
    public Request {
        path = List.copyOf(path);
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** The key under which a repeated request is known to be the same one: 8 to 64 letters, digits and dashes. */
    public String idempotencyKey() {
        return header("Idempotency-Key")
                .filter(key -> key.matches("[A-Za-z0-9-]{8,64}"))
                .orElseThrow(() -> new BadRequest("The header Idempotency-Key is missing or malformed. "
                        + "Without it a repeated request would count twice. Send 8 to 64 letters, digits or dashes."));
    }

    public <T> T bodyAs(Class<T> type) {
        return Json.read(body, type);
    }
}
