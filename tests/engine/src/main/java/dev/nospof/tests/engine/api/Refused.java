package dev.nospof.tests.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The API server said no. The message is the server's own, word for word. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final transient List<Cause> causes;

    /** One field that the server objected to. */
    public record Cause(String field, String message) {}

    Refused(int code, JsonNode status) {
        super(status.path("message").asText("HTTP " + code));
        this.code = code;
        this.reason = status.path("reason").asText("");
        var named = new ArrayList<Cause>();
        for (var cause : status.path("details").path("causes")) {
            named.add(new Cause(
                    cause.path("field").asText(""), cause.path("message").asText("")));
        }
        this.causes = List.copyOf(named);
    }

    /** The HTTP status: 409, 422, … */
    public int code() {
        return code;
    }

    /** Kubernetes' word for it: {@code NotFound}, {@code Invalid}, … */
    public String reason() {
        return reason;
    }

    public List<Cause> causes() {
        return causes;
    }
}
