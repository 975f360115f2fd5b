package dev.nospof.components.aws.fleet;

import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.parts.Choices;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.aws.parts.Named;
import dev.nospof.components.model.Durations;

/** A fleet's name and arguments, and the figures that follow from them. */
record Blueprint(String name, SelfHealingFleetArgs args) implements Named {
    /** Time for the process itself to end once its last answer is given. */
    private static final int EXIT_SECONDS = 30;

    static Blueprint of(String name, SelfHealingFleetArgs args) {
        return new Blueprint(new Given("SelfHealingFleet").name(name), args);
    }

    /** So many that one zone's share can be started in the others while the group still counts the lost ones. */
    static int most(int least, int zones) {
        return (least * zones + zones - 2) / (zones - 1);
    }

    @Override
    public Choices choices() {
        return args.choices();
    }

    SubnetTier subnets() {
        return args.network().subnets(Tier.PRIVATE);
    }

    int bootSeconds() {
        return Durations.secondsUp(args.bootTime());
    }

    /** Twice the boot time: many boot at once when a zone is lost; two minutes at least. */
    int graceSeconds() {
        return Math.max(120, 2 * bootSeconds());
    }

    /** Until no load balancer sends anything more, the longest work is done, and the process has ended. */
    int goingSeconds() {
        return args.front()
                        .map(front ->
                                Durations.secondsUp(front.drainTime()) + Durations.secondsUp(front.longestRequest()))
                        .orElse(0)
                + Durations.secondsUp(args.drainTime())
                + EXIT_SECONDS;
    }
}
