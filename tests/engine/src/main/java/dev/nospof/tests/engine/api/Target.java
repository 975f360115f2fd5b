package dev.nospof.tests.engine.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which object a call is about.
 *
 * @param namespace without meaning for kinds that have none
 */
public record Target(String apiVersion, String kind, String namespace, String name) {
    /** The object that a manifest describes; {@code default} where it names no namespace. */
    public static Target of(JsonNode manifest) {
        var metadata = manifest.path("metadata");
        return new Target(
                manifest.path("apiVersion").asText(""),
                manifest.path("kind").asText(""),
                metadata.path("namespace").asText("default"),
                metadata.path("name").asText(""));
    }

    @Override
    public String toString() {
        return kind + " " + namespace + "/" + name;
    }
}
