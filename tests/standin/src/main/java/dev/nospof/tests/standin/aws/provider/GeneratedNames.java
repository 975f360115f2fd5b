package dev.nospof.tests.standin.aws.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import dev.nospof.tests.standin.aws.sdk.SdkResource;
import dev.nospof.tests.standin.aws.types.KnownTypes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a resource that its program did not name, as Pulumi's providers do: the logical name, a dash and seven digits. */
final class GeneratedNames {
    private GeneratedNames() {}

    /**
     * The inputs with a name, where their type has one that may be left out.
     *
     * @param before the inputs of the last time: a name once given stays
     * @param seed the engine sends the same one as long as the resource lives
     */
    static ObjectNode complete(String token, String logicalName, ObjectNode inputs, JsonNode before, ByteString seed) {
        var complete = inputs.deepCopy();
        complete.remove(Changes.DEFAULTS);
        var sdk = SdkResource.of(token);
        KnownTypes.get(token)
                .name()
                .filter(name -> sdk.isPresent()
                        && !sdk.get().inputs().properties().get(name).required())
                .filter(name -> !complete.has(name) && !complete.has(name + "Prefix"))
                .ifPresent(name -> {
                    complete.put(name, name(name, logicalName, before, seed));
                    complete.putArray(Changes.DEFAULTS).add(name);
                });
        return complete;
    }

    private static String name(String property, String logicalName, JsonNode before, ByteString seed) {
        if (Changes.isGenerated(before, property)) {
            return before.path(property).asText();
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(logicalName.getBytes(StandardCharsets.UTF_8));
            digest.update(seed.toByteArray());
            return logicalName + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, 7);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
