package dev.nospof.components.aws.bucket;

import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;
import java.time.Duration;

/** A bucket's name and arguments: all that its children are made of. */
record Blueprint(String name, DurableBucketArgs args) implements Named {
    static Blueprint of(String name, DurableBucketArgs args) {
        return new Blueprint(new Given("DurableBucket").name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    /** How many days an old version is kept. */
    int daysOfOldVersions() {
        return days(args.keepsOldVersions());
    }

    static int days(Duration time) {
        return (int) time.toDays();
    }
}
