package dev.nospof.tests.standin.aws.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.tests.standin.aws.sdk.SdkResource;
import dev.nospof.tests.standin.aws.types.KnownType;
import dev.nospof.tests.standin.aws.types.KnownTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An AWS account in memory: what exists in it, and what AWS would refuse to make, change or delete there. May be used by several threads;
 * each call is one step.
 */
public final class Account {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The number of the account. */
    public static final String NUMBER = Forms.ACCOUNT;

    private final TreeMap<String, Kept> kept = new TreeMap<>();
    private final Map<String, Integer> made = new TreeMap<>();
    private final SortedSet<String> foreign = new TreeSet<>();

    /** What can be read of a resource before it is made: what AWS adds to the inputs is unknown. */
    public static ObjectNode beforehand(String token, ObjectNode inputs) {
        return Outputs.beforehand(sdk(token), inputs);
    }

    /**
     * Makes a resource.
     *
     * @param settings the provider's own
     * @throws Refusal if AWS would not
     */
    public synchronized Kept make(String token, String urn, String region, ObjectNode inputs, JsonNode settings) {
        var type = KnownTypes.get(token);
        var complete = named(type, urn, inputs);
        var forms = new Forms(type, region, urn + "#" + made.getOrDefault(urn, 0), complete);
        var outputs = Outputs.of(sdk(token), forms, settings(settings));
        var wanted = new Kept(token, urn, region, forms.id(), complete, outputs);
        Arrivals.check(wanted, type, List.copyOf(kept.values()), foreign);
        made.merge(urn, 1, Integer::sum);
        kept.put(key(wanted), wanted);
        return wanted;
    }

    /**
     * Changes a resource. Its id, its ARN and what was derived from them stay.
     *
     * @throws Refusal if it is not there, or AWS would not
     */
    public synchronized Kept change(String token, String region, String id, ObjectNode inputs, JsonNode settings) {
        var before = get(token, region, id);
        var complete = inputs.deepCopy();
        KnownTypes.get(token).name().filter(name -> !complete.has(name)).ifPresent(name -> {
            if (before.inputs().has(name)) {
                complete.set(name, before.inputs().get(name));
            }
        });
        var forms = new Forms(
                KnownTypes.get(token), region, before.urn() + "#" + (made.getOrDefault(before.urn(), 1) - 1), complete);
        var outputs = Outputs.of(sdk(token), forms, settings(settings));
        outputs.put("id", id);
        if (before.outputs().has("arn")) {
            outputs.set("arn", before.outputs().get("arn"));
        }
        var wanted = new Kept(token, before.urn(), region, id, complete, outputs);
        var others = kept.values().stream()
                .filter(other -> !key(other).equals(key(before)))
                .toList();
        Arrivals.check(wanted, KnownTypes.get(token), others, foreign);
        kept.put(key(wanted), wanted);
        return wanted;
    }

    /**
     * Deletes a resource; one that is gone already stays gone.
     *
     * @throws Refusal if another one holds it, or a setting of its own guards it
     */
    public synchronized void delete(String token, String region, String id) {
        find(token, region, id).ifPresent(leaving -> {
            var others = kept.values().stream()
                    .filter(other -> !key(other).equals(key(leaving)))
                    .toList();
            Departures.check(leaving, others);
            kept.remove(key(leaving));
        });
    }

    /** Takes a resource away behind everybody's back, whoever holds it. */
    public synchronized void vanish(String id) {
        kept.values().removeIf(one -> one.id().equals(id));
    }

    /** Changes one property behind Pulumi's back. */
    public synchronized void tamper(String id, String property, JsonNode value) {
        var found = kept.values().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is nothing with the id '" + id + "'"));
        var inputs = found.inputs().deepCopy();
        var outputs = found.outputs().deepCopy();
        inputs.set(property, value);
        outputs.set(property, value);
        kept.put(key(found), new Kept(found.token(), found.urn(), found.region(), id, inputs, outputs));
    }

    /** Says that something with this id or ARN exists that nobody here made. */
    public synchronized void adopt(String idOrArn) {
        foreign.add(idOrArn);
    }

    public synchronized Optional<Kept> find(String token, String region, String id) {
        return Optional.ofNullable(kept.get(key(token, region, id)));
    }

    /** Everything of one type, in the order of ids. */
    public synchronized List<Kept> ofType(String token) {
        return kept.values().stream().filter(one -> one.token().equals(token)).toList();
    }

    /** Everything there is. */
    public synchronized List<Kept> all() {
        return new ArrayList<>(kept.values());
    }

    private Kept get(String token, String region, String id) {
        return find(token, region, id)
                .orElseThrow(() -> new Refusal("NotFound", "there is no " + token + " with the id '" + id + "'"));
    }

    /** A prefix of a name becomes one, as at AWS. */
    private static ObjectNode named(KnownType type, String urn, ObjectNode inputs) {
        var complete = inputs.deepCopy();
        type.name().filter(name -> !complete.has(name)).ifPresent(name -> {
            var prefix = complete.path(name + "Prefix");
            if (prefix.isTextual()) {
                complete.put(name, prefix.textValue() + new Forms(type, "", urn, inputs).fill("{hex8}"));
            }
        });
        return complete;
    }

    private static SdkResource sdk(String token) {
        return SdkResource.of(token)
                .orElseThrow(() -> new IllegalArgumentException("the SDK has no resource type " + token));
    }

    private static ObjectNode settings(JsonNode settings) {
        return settings instanceof ObjectNode object ? object : JSON.createObjectNode();
    }

    private static String key(Kept one) {
        return key(one.token(), one.region(), one.id());
    }

    private static String key(String token, String region, String id) {
        return token + " " + region + " " + id;
    }
}
