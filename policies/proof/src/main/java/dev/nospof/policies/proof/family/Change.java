package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One change of a plan.
 *
 * @param what a sentence without its full stop, as an order: {@code Set spec.replicas of Deployment orders to 3}
 */
public record Change(String what, UnaryOperator<ResourceGraph> edit) {
    public ResourceGraph apply(ResourceGraph graph) {
        return edit.apply(graph);
    }

    /** A change of one resource. */
    public static Change of(String what, Urn resource, UnaryOperator<Resource> edit) {
        return new Change(what, graph -> graph.map(r -> r.urn().equals(resource) ? edit.apply(r) : r));
    }

    /** Sets one property, which may be below others: {@code spec.replicas}. */
    public static Change set(Urn resource, String name, String property, Value value) {
        return of(
                "Set " + property + " of " + name + " to " + inWords(value),
                resource,
                r -> Edit.with(r, List.of(property.split("\\.")), value));
    }

    public static Change count(Urn resource, String name, String property, int count) {
        return set(resource, name, property, Value.of(count));
    }

    /** Declares further resources. */
    public static Change add(String what, List<Resource> more) {
        return new Change(what, graph -> {
            var all = new ArrayList<>(graph.resources());
            more.stream().filter(r -> graph.find(r.urn()).isEmpty()).forEach(all::add);
            return ResourceGraph.of(graph.project(), graph.stack(), all, graph.symbols());
        });
    }

    /** The same, and this after it. */
    public Change then(UnaryOperator<ResourceGraph> further) {
        return new Change(what, graph -> further.apply(apply(graph)));
    }

    private static String inWords(Value value) {
        if (value instanceof Value.Numeric number) {
            return number.number().toPlainString();
        }
        if (value instanceof Value.Flag flag) {
            return String.valueOf(flag.flag());
        }
        return value instanceof Value.Text text ? text.text() : value.kind();
    }
}
