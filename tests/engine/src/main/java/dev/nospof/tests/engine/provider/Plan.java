package dev.nospof.tests.engine.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.tests.engine.api.KubernetesApi;
import dev.nospof.tests.engine.api.Refused;
import dev.nospof.tests.engine.api.Target;
import dev.nospof.tests.standin.wire.Difference;
import dev.nospof.tests.standin.wire.Structs;
import java.util.SortedSet;
import java.util.TreeSet;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff;

/** What a change would do, asked of the API server itself by dry run. */
record Plan(KubernetesApi api) {
    /** How the server words that a field can only be had anew (apimachinery's and each kind's validation). */
    private static final String IMMUTABLE = "field is immutable";

    private static final String FORBIDDEN = "updates to ";

    DiffResponse of(ObjectNode before, ObjectNode after) throws Refused {
        var changes = Difference.between(before, after).changes();
        if (changes.isEmpty()) {
            return DiffResponse.newBuilder().setChanges(DiffChanges.DIFF_NONE).build();
        }
        var replacing = anew(before, after);
        var plan = DiffResponse.newBuilder()
                .setChanges(DiffChanges.DIFF_SOME)
                .setHasDetailedDiff(true)
                .addAllReplaces(replacing)
                .setDeleteBeforeReplace(!replacing.isEmpty() && !Manifest.autonamed(after));
        changes.forEach((path, kind) -> {
            plan.addDiffs(path.split("[.\\[]", 2)[0]);
            plan.putDetailedDiff(path, diff(kind, replacing.stream().anyMatch(path::startsWith)));
        });
        return plan.build();
    }

    /** Has the server check a new object without keeping it. What is not known yet cannot be checked. */
    void rehearse(ObjectNode wanted) throws Refused {
        if (Structs.undecided(wanted)) {
            return;
        }
        var rehearsed = wanted;
        if (api.find(Target.of(wanted)).isPresent()) {
            // The one it replaces is still there: under its name, this would be an update of it.
            rehearsed = wanted.deepCopy();
            rehearsed
                    .withObjectProperty("metadata")
                    .put("name", Target.of(wanted).name() + "-0");
        }
        try {
            api.applyStrict(rehearsed, true);
        } catch (Refused refused) {
            var namespace = wanted.path("metadata").path("namespace").asText("");
            if (!refused.getMessage().equals("namespaces \"" + namespace + "\" not found")) {
                throw refused;
            }
            // The same plan makes the namespace; everything else about the object can be checked in another one.
            rehearsed = rehearsed.deepCopy();
            rehearsed.withObjectProperty("metadata").put("namespace", "default");
            api.applyStrict(rehearsed, true);
        }
    }

    /** The fields for whose sake the object must be made anew. */
    private SortedSet<String> anew(ObjectNode before, ObjectNode after) throws Refused {
        var fields = new TreeSet<String>();
        for (var identity : new String[] {"/apiVersion", "/kind", "/metadata/name", "/metadata/namespace"}) {
            if (!before.at(identity).equals(after.at(identity))) {
                fields.add(identity.substring(1).replace('/', '.'));
            }
        }
        if (!fields.isEmpty() || Structs.undecided(after)) {
            return fields;
        }
        try {
            api.applyStrict(after, true);
        } catch (Refused refused) {
            refused.causes().stream()
                    .filter(c -> c.message().contains(IMMUTABLE) || c.message().contains(FORBIDDEN))
                    .forEach(c -> fields.add(c.field()));
            if (fields.isEmpty()) {
                throw refused;
            }
        }
        return fields;
    }

    private static PropertyDiff diff(Difference.Kind kind, boolean replaces) {
        var diff = PropertyDiff.newBuilder().setInputDiff(true);
        return switch (kind) {
            case ADDED ->
                diff.setKind(replaces ? PropertyDiff.Kind.ADD_REPLACE : PropertyDiff.Kind.ADD)
                        .build();
            case DELETED ->
                diff.setKind(replaces ? PropertyDiff.Kind.DELETE_REPLACE : PropertyDiff.Kind.DELETE)
                        .build();
            case UPDATED ->
                diff.setKind(replaces ? PropertyDiff.Kind.UPDATE_REPLACE : PropertyDiff.Kind.UPDATE)
                        .build();
        };
    }
}
