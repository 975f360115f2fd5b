package dev.nospof.policies.proof.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Changes that make properties lead to other resources, as a preview would show them: the value unknown, and on whom it depends. */
final class Rewire {
    private Rewire() {}

    /** A list with one more. */
    static Change add(Resource resource, String spoken, String property, Resource more) {
        return Change.of("Add " + more.name() + " to " + property + " of " + spoken, resource.urn(), r -> {
            var urns = new ArrayList<>(r.propertyDependencies().getOrDefault(property, List.of()));
            urns.add(more.urn());
            return leading(Edit.with(r, List.of(property), longer(r.at(property))), property, urns);
        });
    }

    /** One that leads to this resource alone. */
    static Resource to(Resource resource, String property, Urn target) {
        return leading(Edit.with(resource, List.of(property), Value.UNKNOWN), property, List.of(target));
    }

    private static Value longer(Field list) {
        return list.hidden() ? Value.UNKNOWN : Edit.items(list, item -> true, Value.UNKNOWN);
    }

    private static Resource leading(Resource r, String property, List<Urn> urns) {
        var byProperty = new TreeMap<>(r.propertyDependencies());
        byProperty.put(property, urns);
        return new Resource(
                r.urn(),
                r.type(),
                r.name(),
                r.custom(),
                r.properties(),
                r.parent(),
                r.provider(),
                r.dependencies(),
                byProperty,
                r.options(),
                r.source());
    }
}
