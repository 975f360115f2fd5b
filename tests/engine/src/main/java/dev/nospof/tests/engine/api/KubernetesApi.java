package dev.nospof.tests.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One API server. Safe for many threads; every call blocks until the server has answered, for a minute at most. */
public final class KubernetesApi {
    /** Who owns the fields that are applied; a second owner of the same field is a conflict, which the server reports. */
    public static final String FIELD_MANAGER = "nospof-tests";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Connection connection;
    private final HttpClient client;
    private final Map<String, JsonNode> discovered = new ConcurrentHashMap<>();

    public KubernetesApi(Connection connection) {
        this.connection = connection;
        this.client = HttpClient.newBuilder()
                .sslContext(connection.trust())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Whether the server answers that it is ready; false also where nothing listens. */
    public boolean ready() {
        try {
            call("GET", "/readyz", "");
            return true;
        } catch (Refused | UncheckedIOException notYet) {
            return false;
        }
    }

    /** What the server says it is: {@code v1.35.4}. */
    public String version() throws Refused {
        return call("GET", "/version", "").path("gitVersion").asText();
    }

    /** The kind, if the server serves it. What it serves is asked once a group version, again while a kind is not found. */
    public Optional<ServedKind> served(String apiVersion, String kind) throws Refused {
        var known = discovered.get(apiVersion);
        var found = known == null ? Optional.<ServedKind>empty() : find(known, apiVersion, kind);
        if (found.isPresent()) {
            return found;
        }
        try {
            var asked = call("GET", (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion, "");
            discovered.put(apiVersion, asked);
            return find(asked, apiVersion, kind);
        } catch (Refused refused) {
            if (refused.code() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static Optional<ServedKind> find(JsonNode list, String apiVersion, String kind) {
        for (var resource : list.path("resources")) {
            var plural = resource.path("name").asText();
            if (resource.path("kind").asText().equals(kind) && !plural.contains("/")) {
                var namespaced = resource.path("namespaced").asBoolean();
                return Optional.of(new ServedKind(apiVersion, kind, plural, namespaced));
            }
        }
        return Optional.empty();
    }

    /**
     * Server-side apply with strict validation: an unknown or duplicate field is refused. Fields of another owner are not taken over.
     *
     * @param dryRun the server checks everything and keeps nothing
     * @return the object as the server would keep or has kept it
     */
    public JsonNode applyStrict(JsonNode manifest, boolean dryRun) throws Refused {
        var query = "?fieldManager=" + FIELD_MANAGER + "&fieldValidation=Strict" + (dryRun ? "&dryRun=All" : "");
        return call("PATCH", path(Target.of(manifest)) + query, manifest.toString());
    }

    public Optional<JsonNode> find(Target target) throws Refused {
        try {
            return Optional.of(call("GET", path(target), ""));
        } catch (Refused refused) {
            if (refused.code() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * Deletes an object; one that is gone already is no error.
     *
     * <p>Nothing but the API server runs here, so nobody would ever finish the deletion of a namespace: its finalizer is removed, as the
     * namespace controller does in the end. What it still held stays in the store.
     */
    public void delete(Target target) throws Refused {
        try {
            var deleted = call("DELETE", path(target) + "?propagationPolicy=Background", "");
            if (target.kind().equals("Namespace") && deleted.has("spec")) {
                ((ObjectNode) deleted.get("spec")).putArray("finalizers");
                call("PUT", path(target) + "/finalize", deleted.toString());
            }
        } catch (Refused refused) {
            if (refused.code() != 404) {
                throw refused;
            }
        }
    }

    /** A token by which a ServiceAccount is known, for an hour: as a pod of its would have it. */
    public String token(String namespace, String serviceAccount) throws Refused {
        var path = "/api/v1/namespaces/" + namespace + "/serviceaccounts/" + serviceAccount + "/token";
        var request = "{\"apiVersion\": \"authentication.k8s.io/v1\", \"kind\": \"TokenRequest\", \"spec\": {}}";
        return call("POST", path, request).at("/status/token").asText();
    }

    private String path(Target target) throws Refused {
        var served = served(target.apiVersion(), target.kind());
        if (served.isEmpty()) {
            var status = JSON.createObjectNode();
            status.put(
                    "message",
                    "no matches for kind \"" + target.kind() + "\" in version \"" + target.apiVersion() + "\"");
            status.put("reason", "NotFound");
            throw new Refused(400, status);
        }
        return served.get().collection(target.namespace()) + "/"
                + URLEncoder.encode(target.name(), StandardCharsets.UTF_8);
    }

    private JsonNode call(String method, String path, String body) throws Refused {
        var type = method.equals("PATCH") ? "application/apply-patch+yaml" : "application/json";
        var request = HttpRequest.newBuilder(connection.server().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + connection.token())
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new Refused(response.statusCode(), parsed(response.body()));
            }
            return parsed(response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(method + " " + request.uri() + " got no answer", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + request.uri() + " was interrupted", interrupted);
        }
    }

    /** Some answers ({@code /readyz}, an error of the transport) are plain text. */
    private static JsonNode parsed(String body) throws IOException {
        return body.startsWith("{")
                ? JSON.readTree(body)
                : JSON.createObjectNode().put("message", body.strip());
    }
}
