package dev.nospof.components.aws.takeover;

import dev.nospof.components.aws.Promotable;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Annotations;
import java.time.Duration;
import java.util.SortedMap;

/** A takeover's name and arguments, and what follows from them. */
record Blueprint(String name, RegionTakeoverArgs args) implements Named {
    static Blueprint of(String name, RegionTakeoverArgs args) {
        return new Blueprint(Checks.name(name), args);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    /** The region that takes over. */
    String second() {
        return args.databases().get(0).region();
    }

    String databases() {
        return Checks.tag(args.databases().stream().map(Promotable::name).toList());
    }

    /** From the loss of the region until the databases of the other one take writes. */
    Duration takeoverTime() {
        return args.noticedAfter()
                .plus(Watched.PERIOD.multipliedBy(Watched.PERIODS))
                .plus(args.promotedAfter());
    }

    /** What rules and proof have to know of the machine. */
    SortedMap<String, String> meaning() {
        var tags = tags(RegionTakeover.MACHINE, Annotations.TAKES_OVER, databases());
        tags.put(Annotations.TAKEOVER_SECONDS, String.valueOf(takeoverTime().toSeconds()));
        return tags;
    }
}
