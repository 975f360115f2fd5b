package dev.nospof.policies.proof.family;

import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Ways;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ways at a tolerance: what takes longer than is tolerated to lead users elsewhere leads them nowhere.
 *
 * @param ways those that count
 * @param enough how many of them must be well
 * @param firstCounts whether the loss of the first is one of the whole, however many are left
 */
record Turns(List<Ways.Way> ways, int enough, boolean firstCounts) {
    static Turns of(Ways ways, Duration tolerance) {
        var inTime = ways.takeover().match(byItself -> byItself.time().compareTo(tolerance) <= 0, waits -> false);
        if (inTime) {
            return new Turns(ways.all(), ways.enough(), false);
        }
        var comesLater = ways.takeover().match(byItself -> true, waits -> false);
        return comesLater && !ways.together()
                ? new Turns(ways.all(), ways.enough(), true)
                : new Turns(ways.used(), ways.used().size(), false);
    }

    /** Into a model; answers the name of what must be up. */
    String write(String subject, ModelWriter model) {
        var members = new ArrayList<String>();
        for (var way : ways) {
            var name = way.name() + " to " + subject;
            model.subject(name, List.copyOf(way.needs()));
            members.add(name);
        }
        var group = model.group("ways to " + subject, enough, members);
        if (!firstCounts) {
            return group;
        }
        var both = "ways to " + subject + ", the first of which takes too long to leave";
        model.subject(both, List.of(group, members.get(0)));
        return both;
    }

    /**
     * The losses that leave too few.
     *
     * @param each what takes each way, in their order
     * @param order of the largest that are looked for
     */
    Set<Set<Failure>> takenBy(List<Set<Set<Failure>>> each, int order) {
        var taken = new HashSet<Set<Failure>>();
        choose(each, ways.size() - enough + 1, 0, Set.of(), order, taken);
        if (firstCounts) {
            taken.addAll(each.get(0));
        }
        return taken;
    }

    /** So many more of the ways from this one on, each with one set of its own. */
    private static void choose(
            List<Set<Set<Failure>>> each, int more, int from, Set<Failure> soFar, int order, Set<Set<Failure>> taken) {
        if (more == 0) {
            taken.add(soFar);
            return;
        }
        for (int i = from; i <= each.size() - more; i++) {
            for (var set : each.get(i)) {
                var both = new HashSet<>(soFar);
                both.addAll(set);
                if (both.size() <= order) {
                    choose(each, more - 1, i + 1, both, order, taken);
                }
            }
        }
    }
}
