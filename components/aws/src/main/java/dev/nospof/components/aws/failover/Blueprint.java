package dev.nospof.components.aws.failover;

import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;

/** A name's component and its arguments: all that its children are made of. */
record Blueprint(String name, RegionalFailoverArgs args) implements Named {
    static Blueprint of(String name, RegionalFailoverArgs args) {
        return new Blueprint(new Given("RegionalFailover").name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    /** Whether more than the answer of its host decides if a region is well. */
    boolean isCalculated(ServingRegion region) {
        return !region.needs().isEmpty() || args.cluster().isPresent();
    }
}
