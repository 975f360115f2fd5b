package dev.nospof.policies.proof;

import static java.util.stream.Collectors.joining;

import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.family.Blame;
import dev.nospof.policies.proof.model.Ways;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Times;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a name goes down with a region although it leads to several. */
final class NoWay {
    private NoWay() {}

    /**
     * The blame of one loss.
     *
     * @param own where the name is declared
     */
    static Blame of(String name, Ways ways, Blame own, Loss loss) {
        return ways.takeover()
                .match(
                        byItself -> loss.answers().get(name) instanceof Answer.HealsIn heals
                                ? slow(heals.recovery(), own)
                                : lost(ways, own, loss),
                        waits -> new Blame(
                                "NO_FAILOVER",
                                "Nothing leads users elsewhere: " + waits.because(),
                                own.resource(),
                                own.property(),
                                own.fix()));
    }

    private static Blame slow(Recovery.ByItself recovery, Blame own) {
        return new Blame(
                "SLOW_FAILOVER",
                "Until users are served elsewhere it takes " + recovery.inWords(),
                own.resource(),
                own.property(),
                "Ask more often, let clients ask again sooner, or prove it at a tolerance of "
                        + Times.inWords(recovery.time()));
    }

    /** Something outside of the lost region needs what is in it, or stands by for too little. */
    private static Blame lost(Ways ways, Blame own, Loss loss) {
        var culprits = ways.members().stream()
                .filter(member -> !(loss.own().get(member) instanceof Answer.Itself))
                .flatMap(member -> stops(member, loss).stream())
                .collect(joining("; "));
        return new Blame(
                "NO_WAY_LEFT",
                culprits.isEmpty()
                        ? "Too few of its ways are left: " + ways.enough() + " are needed"
                        : "What should take over stops as well: " + culprits,
                own.resource(),
                own.property(),
                "Let each region have all that it needs, and as much as it has to carry");
    }

    private static Optional<String> stops(String member, Loss loss) {
        return Stream.ofNullable(loss.answers().get(member))
                .flatMap(answer ->
                        answer instanceof Answer.Down down ? Stream.of(member + ": " + down.why()) : Stream.empty())
                .findFirst();
    }
}
