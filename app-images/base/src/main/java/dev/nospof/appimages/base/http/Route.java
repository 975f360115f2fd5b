package dev.nospof.appimages.base.http;

import dev.nospof.appimages.base.admission.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing a service answers.
 *
 * @param template a path such as {@code /orders/{id}}; each part in braces is handed to the handler
 * @param priority what is shed first when there is too much
 */
public record Route(String method, String template, Priority priority, Handler handler) {
    /** Answers a request, or throws one of this package's exceptions. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(Request request);
    }

    public static Route get(String template, Priority priority, Handler handler) {
        return new Route("GET", template, priority, handler);
    }

    public static Route post(String template, Priority priority, Handler handler) {
        return new Route("POST", template, priority, handler);
    }

    public static Route put(String template, Priority priority, Handler handler) {
        return new Route("PUT", template, priority, handler);
    }

    public static Route delete(String template, Priority priority, Handler handler) {
        return new Route("DELETE", template, priority, handler);
    }

    /** The path's variable parts, where the path has this route's form. */
    Optional<List<String>> variables(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        List<String> variables = new ArrayList<>();
        for (int part = 0; part < wanted.length; part++) {
            if (wanted[part].startsWith("{")) {
                variables.add(given[part]);
            } else if (!wanted[part].equals(given[part])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
