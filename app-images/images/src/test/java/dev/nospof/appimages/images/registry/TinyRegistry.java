package dev.nospof.appimages.images.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.nospof.appimages.images.layer.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A registry on loopback that keeps what it is sent and checks every digest, as the OCI distribution specification 1.1 asks for (chapters
 * "Pull" and "Push"). It refuses a manifest whose blobs it lacks.
 */
final class TinyRegistry implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<String, byte[]> manifests = new ConcurrentHashMap<>();
    private final List<String> uploads = Collections.synchronizedList(new ArrayList<>());
    private final Optional<String> authorization;

    private TinyRegistry(Optional<String> authorization) throws IOException {
        this.authorization = authorization;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static TinyRegistry open() throws IOException {
        return new TinyRegistry(Optional.empty());
    }

    /** One that answers nobody without this header. */
    static TinyRegistry closedTo(String allButThisAuthorization) throws IOException {
        return new TinyRegistry(Optional.of(allButThisAuthorization));
    }

    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** The digests of blobs, in the order in which they came. */
    List<String> uploads() {
        return List.copyOf(uploads);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (authorization.isPresent()
                    && !authorization.get().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"registry\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (path.equals("/v2/")) {
                exchange.sendResponseHeaders(200, -1);
            } else if (path.contains("/blobs/uploads/")) {
                upload(exchange, path);
            } else if (path.contains("/blobs/")) {
                send(exchange, blobs.get(last(path)), "application/octet-stream");
            } else if (path.contains("/manifests/")) {
                manifest(exchange, path);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void upload(HttpExchange exchange, String path) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                exchange.getResponseHeaders().set("Location", path + UUID.randomUUID());
                exchange.sendResponseHeaders(202, -1);
            }
            case "PATCH" -> {
                blobs.put(last(path), exchange.getRequestBody().readAllBytes());
                exchange.getResponseHeaders().set("Location", path);
                exchange.sendResponseHeaders(202, -1);
            }
            default -> finish(exchange, path);
        }
    }

    private void finish(HttpExchange exchange, String path) throws IOException {
        String digest = exchange.getRequestURI().getQuery().replaceFirst(".*digest=", "");
        byte[] bytes = blobs.remove(last(path));
        boolean right = bytes != null && Digest.of(bytes).toString().equals(digest);
        if (right) {
            blobs.put(digest, bytes);
            uploads.add(digest);
        }
        exchange.sendResponseHeaders(right ? 201 : 400, -1);
    }

    private void manifest(HttpExchange exchange, String path) throws IOException {
        if (!exchange.getRequestMethod().equals("PUT")) {
            send(exchange, manifests.get(path), "application/vnd.oci.image.manifest.v1+json");
            return;
        }
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        List<String> named = new ArrayList<>();
        var digests = java.util.regex.Pattern.compile("sha256:[0-9a-f]{64}").matcher(text);
        while (digests.find()) {
            named.add(digests.group());
        }
        if (!blobs.keySet().containsAll(named)) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String digest = Digest.of(bytes).toString();
        manifests.put(path, bytes);
        manifests.put(path.substring(0, path.lastIndexOf('/') + 1) + digest, bytes);
        exchange.getResponseHeaders().set("Docker-Content-Digest", digest);
        exchange.sendResponseHeaders(201, -1);
    }

    private static void send(HttpExchange exchange, byte[] bytes, String type) throws IOException {
        if (bytes == null) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] error = "{\"errors\":[{\"code\":\"BLOB_UNKNOWN\",\"message\":\"unknown\"}]}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            boolean body = !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(404, body ? error.length : -1);
            if (body) {
                exchange.getResponseBody().write(error);
            }
            return;
        }
        new TreeMap<>(Map.of(
                        "Content-Type",
                        type,
                        "Docker-Content-Digest",
                        Digest.of(bytes).toString()))
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
