package dev.nospof.policies.proof.fix;

import dev.nospof.policies.graph.ResourceGraph;
import java.util.List;

/**
 * The smallest set of changes that was found to remove a single point of failure, and was proven to.
 *
 * @param changes sentences without their full stops
 * @param changed the plan with the changes
 */
public record Fix(List<String> changes, ResourceGraph changed) {
    public Fix {
        changes = List.copyOf(changes);
    }
}
