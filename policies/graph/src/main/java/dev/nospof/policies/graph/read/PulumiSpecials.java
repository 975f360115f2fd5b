package dev.nospof.policies.graph.read;

import dev.nospof.policies.graph.Value;
import java.util.Set;
import java.util.SortedMap;

/**
 * The texts and objects by which Pulumi says in JSON what JSON has no form for. The signatures are constants of Pulumi's wire format
 * (sdk/go/common/resource/sig and plugin/rpc.go of the CLI 3.250).
 */
final class PulumiSpecials {
    static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    private static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /** Text, flag, number, list, asset, archive, object. */
    private static final Set<String> UNKNOWNS = Set.of(
            UNKNOWN,
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private PulumiSpecials() {}

    static Value text(String text) {
        return UNKNOWNS.contains(text) ? Value.UNKNOWN : Value.of(text);
    }

    static Value object(SortedMap<String, Value> fields) {
        if (!(fields.get(SIGNATURE) instanceof Value.Text signature)) {
            return new Value.Fields(fields);
        }
        var content = fields.getOrDefault("value", Value.NOTHING);
        return switch (signature.text()) {
            // A ciphertext, or a plaintext that is JSON inside text: neither decides anything, so neither is kept.
            case SECRET -> new Value.Secret(content);
            case OUTPUT -> {
                var known = fields.containsKey("value") ? content : Value.UNKNOWN;
                yield Value.of(true).equals(fields.get("secret")) ? new Value.Secret(known) : known;
            }
            default -> new Value.Fields(fields);
        };
    }
}
