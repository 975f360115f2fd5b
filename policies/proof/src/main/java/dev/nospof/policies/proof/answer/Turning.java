package dev.nospof.policies.proof.answer;

import dev.nospof.policies.proof.model.Ways;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** What becomes of something that is reached in several ways, by what becomes of those. */
final class Turning {
    /** Answers of this rank or above are those of what stops. */
    private static final int STOPS = 4;

    private static final Recovery BACK = new Recovery.Waits("what is lost is back", "fewer ways are left until then");

    private Turning() {}

    /** The better of waiting for what is lost and being led elsewhere. */
    static Answer of(Ways ways, Function<String, Answer> answers) {
        var each = new ArrayList<Answer>();
        ways.all().forEach(way -> each.add(through(way, answers)));
        var waiting =
                each.subList(0, ways.used().size()).stream().max(Answer.WORSE).orElseThrow();
        if (waiting.rank() < STOPS) {
            return waiting;
        }
        return ways.takeover()
                .match(byItself -> better(turned(each, ways.enough(), byItself), waiting), waits -> waiting);
    }

    /** As well as the worst that is enough: the others are better. */
    private static Answer turned(List<Answer> each, int enough, Recovery.ByItself takeover) {
        return each.stream()
                .map(answer -> after(takeover, answer))
                .sorted(Answer.WORSE)
                .toList()
                .get(enough - 1);
    }

    private static Answer after(Recovery.ByItself takeover, Answer way) {
        if (way.rank() < STOPS) {
            return new Answer.HealsIn(takeover, BACK, "one way to it is lost, users are led on another");
        }
        if (way instanceof Answer.HealsIn heals) {
            // Both begin at once.
            return heals.time().compareTo(takeover.time()) > 0
                    ? heals
                    : new Answer.HealsIn(takeover, heals.fullRedundancy(), heals.why());
        }
        return way;
    }

    private static Answer through(Ways.Way way, Function<String, Answer> answers) {
        Answer worst = new Answer.Unaffected(new Capacity(1, 1, OptionalInt.empty()), Recovery.NOTHING_LOST);
        for (var need : way.needs()) {
            var target = answers.apply(need);
            var carried =
                    target == null ? worst : Propagation.hard(need, target).orElse(worst);
            worst = Answer.WORSE.compare(carried, worst) > 0 ? carried : worst;
        }
        return worst;
    }

    private static Answer better(Answer one, Answer other) {
        return Answer.WORSE.compare(one, other) <= 0 ? one : other;
    }
}
