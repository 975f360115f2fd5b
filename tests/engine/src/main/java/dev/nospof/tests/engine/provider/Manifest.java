package dev.nospof.tests.engine.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Completes what a program asked for into a whole manifest, as the real provider does: API version, kind and a name. */
final class Manifest {
    private static final String AUTONAMED = "pulumi.com/autonamed";
    private static final String TOKEN_PREFIX = "kubernetes:";

    private Manifest() {}

    /** {@code apps/v1} of {@code kubernetes:apps/v1:Deployment}; the core group's is {@code v1}. */
    static String apiVersion(String token) {
        if (!token.startsWith(TOKEN_PREFIX) || token.lastIndexOf(':') <= TOKEN_PREFIX.length()) {
            throw new IllegalArgumentException("'" + token + "' is no Kubernetes resource");
        }
        var version = token.substring(TOKEN_PREFIX.length(), token.lastIndexOf(':'));
        return version.startsWith("core/") ? version.substring("core/".length()) : version;
    }

    static String kind(String token) {
        return token.substring(token.lastIndexOf(':') + 1);
    }

    /**
     * The inputs with what they leave out.
     *
     * @param before the inputs of the last time, empty the first time: a name once given stays
     * @param seed decides the generated part of a name; the engine sends the same one as long as the resource lives
     */
    static ObjectNode complete(String token, String logicalName, ObjectNode inputs, JsonNode before, ByteString seed) {
        var complete = inputs.deepCopy();
        insist(complete, "apiVersion", apiVersion(token));
        insist(complete, "kind", kind(token));
        var metadata = complete.path("metadata");
        if (metadata.isMissingNode() || metadata.isNull()) {
            metadata = complete.putObject("metadata");
        }
        if (metadata instanceof ObjectNode object && !object.has("name") && !object.has("generateName")) {
            var annotations = object.path("annotations");
            if (!annotations.isMissingNode() && !annotations.isObject()) {
                throw new IllegalArgumentException(
                        "metadata.annotations is not known, so no name can be generated; give metadata.name");
            }
            object.put("name", name(logicalName, before, seed));
            object.withObjectProperty("annotations").put(AUTONAMED, "true");
        }
        return complete;
    }

    /** Whether the name was generated here, so that a replacement may stand beside the old one. */
    static boolean autonamed(JsonNode manifest) {
        return manifest.path("metadata")
                .path("annotations")
                .path(AUTONAMED)
                .asText("")
                .equals("true");
    }

    private static String name(String logicalName, JsonNode before, ByteString seed) {
        if (autonamed(before)) {
            return before.path("metadata").path("name").asText();
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(logicalName.getBytes(StandardCharsets.UTF_8));
            digest.update(seed.toByteArray());
            return logicalName + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void insist(ObjectNode manifest, String field, String value) {
        var given = manifest.path(field).asText(value);
        if (!given.equals(value)) {
            throw new IllegalArgumentException(
                    field + " is '" + given + "', but the resource's type says '" + value + "'");
        }
        manifest.put(field, value);
    }
}
