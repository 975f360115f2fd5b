package dev.nospof.tests.standin.aws.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.tests.standin.aws.ResourceCheck;
import dev.nospof.tests.standin.aws.types.KnownTypes;
import dev.nospof.tests.standin.wire.Difference;
import java.util.SortedMap;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff;

/** What a change of inputs would do: nothing, an update, or a replacement. */
record Changes(ResourceCheck check, String token) {
    /** Pulumi's note of what a provider filled in. */
    static final String DEFAULTS = "__defaults";

    DiffResponse between(ObjectNode before, ObjectNode after) {
        var changes = Difference.between(without(before), without(after)).changes();
        if (changes.isEmpty()) {
            return DiffResponse.newBuilder().setChanges(DiffChanges.DIFF_NONE).build();
        }
        var plan = DiffResponse.newBuilder().setChanges(DiffChanges.DIFF_SOME).setHasDetailedDiff(true);
        changes.forEach((path, kind) -> {
            var anew = check.isOnlyAtCreation(token, path);
            plan.addDiffs(top(path));
            if (anew) {
                plan.addReplaces(top(path));
            }
            plan.putDetailedDiff(path, diff(kind, anew));
        });
        return plan.setDeleteBeforeReplace(plan.getReplacesCount() > 0 && keepsItsName(after, changes))
                .build();
    }

    /** Two cannot have one name: unless the name changes or was generated, the old one goes first. */
    private boolean keepsItsName(JsonNode after, SortedMap<String, Difference.Kind> changes) {
        return KnownTypes.get(token)
                .name()
                .filter(name -> after.has(name) && !changes.containsKey(name) && !isGenerated(after, name))
                .isPresent();
    }

    static boolean isGenerated(JsonNode inputs, String property) {
        for (var name : inputs.path(DEFAULTS)) {
            if (name.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode without(ObjectNode inputs) {
        var properties = inputs.deepCopy();
        properties.remove(DEFAULTS);
        return properties;
    }

    private static String top(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    private static PropertyDiff diff(Difference.Kind kind, boolean anew) {
        var diff = PropertyDiff.newBuilder().setInputDiff(true);
        return switch (kind) {
            case ADDED ->
                diff.setKind(anew ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD)
                        .build();
            case DELETED ->
                diff.setKind(anew ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE)
                        .build();
            case UPDATED ->
                diff.setKind(anew ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE)
                        .build();
        };
    }
}
