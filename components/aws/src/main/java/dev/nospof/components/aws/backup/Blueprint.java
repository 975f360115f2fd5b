package dev.nospof.components.aws.backup;

import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Annotations;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plan's name and arguments: all that its children are made of. */
record Blueprint(String name, BackupPlanArgs args) implements Named {
    static Blueprint of(String name, BackupPlanArgs args) {
        return new Blueprint(new Given("BackupPlan").name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    static int days(Duration time) {
        return (int) time.toDays();
    }

    /** By which tags resources are found, each by itself: whatever components of this profile made, where nothing else is said. */
    SortedMap<String, String> tagged() {
        return args.tagged().isEmpty() && args.named().isEmpty()
                ? new TreeMap<>(Map.of(Annotations.PROFILE, profile().name()))
                : args.tagged();
    }

    /** As AWS wants the names of restore tests: without dashes. */
    String underscored(String end) {
        return (name + "_" + end).replace('-', '_');
    }
}
