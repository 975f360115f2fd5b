package dev.nospof.components.aws.chaos;

import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Durations;
import java.util.List;
import java.util.SortedMap;

/** An experiment's name and arguments, and what follows from them. */
record Blueprint(String name, ChaosExperimentArgs args) implements Named {
    static Blueprint of(String name, ChaosExperimentArgs args) {
        return new Blueprint(Checks.name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    List<Hit> hits() {
        return args.fault().hits(args.lasting());
    }

    /** What is expected, and why here. */
    String sentence() {
        var expected = args.hypothesis()
                .orElse("The loss of " + args.fault().failure() + " for " + Durations.word(args.lasting())
                        + " is noticed by nobody.");
        return expected + args.allowance().map(why -> " In production: " + why).orElse("");
    }

    /** What the drill's guide and whoever reads a plan need to know of it. */
    SortedMap<String, String> meaning() {
        var tags = tags(
                ChaosExperiment.EXPERIMENT, Annotations.FAILURE, args.fault().failure());
        tags.put(Annotations.ZONES, String.valueOf(profile().zones()));
        return tags;
    }
}
