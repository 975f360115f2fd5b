package dev.nospof.components.aws.alerting;

import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Named;

/** Its name and arguments, and what follows from them. */
record Blueprint(String name, AlertingSloArgs args) implements Named {
    static Blueprint of(String name, AlertingSloArgs args) {
        return new Blueprint(Checks.name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    /** Whether anybody is to hear anything. */
    boolean isHeard() {
        return args.foreign().isPresent()
                || !args.ways().isEmpty()
                || !args.urgentWays().isEmpty();
    }
}
