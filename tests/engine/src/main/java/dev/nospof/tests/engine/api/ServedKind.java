package dev.nospof.tests.engine.api;

/**
 * A kind that the server serves.
 *
 * @param apiVersion {@code v1}, {@code apps/v1}
 * @param plural the name in paths: {@code deployments}
 */
public record ServedKind(String apiVersion, String kind, String plural, boolean namespaced) {
    String collection(String namespace) {
        var root = (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
        return namespaced ? root + "/namespaces/" + namespace + "/" + plural : root + "/" + plural;
    }
}
