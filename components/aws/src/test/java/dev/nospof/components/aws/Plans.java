package dev.nospof.components.aws;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;

/** What a component's tests look up in a plan. */
public final class Plans {
    private Plans() {}

    /** The resource of this logical name; fails the test where there is none. */
    public static Resource named(ResourceGraph plan, String name) {
        return plan.resources().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + " among "
                        + plan.resources().stream().map(Resource::name).toList()));
    }
}
