package dev.nospof.policies.proof.answer;

import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.model.Ways;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Carries what becomes of each service over to those that need it: the least answers that are at least as bad as their own parts' and their
 * dependencies' make them. Circles are fine: an answer only ever gets worse, and there are finitely many.
 */
public final class Propagation {
    private final SortedMap<String, Reading<List<Need>>> needs;
    private final Map<String, Ways> ways;
    private final Map<String, List<String>> dependents = new HashMap<>();
    private final List<String> undeclared = new ArrayList<>();
    private final SortedMap<String, Answer> calm;

    /**
     * For these subjects.
     *
     * @param ways of those that are reached in several
     * @param calm what becomes of each by its own parts when something is lost that has nothing to do with it
     */
    public Propagation(Map<String, Reading<List<Need>>> needs, Map<String, Ways> ways, Map<String, Answer> calm) {
        this.needs = new TreeMap<>(needs);
        this.ways = new TreeMap<>(ways);
        this.ways.keySet().retainAll(needs.keySet());
        this.ways.forEach((service, several) -> several.members().forEach(member -> dependents
                .computeIfAbsent(member, t -> new ArrayList<>())
                .add(service)));
        this.needs.forEach((service, reading) -> {
            if (reading instanceof Reading.Unknown) {
                undeclared.add(service);
            }
            reading.orElse(List.of()).forEach(need -> dependents
                    .computeIfAbsent(need.target(), t -> new ArrayList<>())
                    .add(service));
        });
        this.calm = new TreeMap<>(calm);
        this.calm.putAll(of(this.calm));
    }

    /** What becomes of each subject in the end when something is lost that has nothing to do with it. */
    public SortedMap<String, Answer> calm() {
        return Collections.unmodifiableSortedMap(calm);
    }

    /**
     * What becomes of each subject in the end, as far as it is not calm.
     *
     * @param own what becomes of those by the loss of their own parts that lose some
     */
    public SortedMap<String, Answer> of(Map<String, Answer> own) {
        var answers = new TreeMap<>(own);
        var open = new TreeSet<String>(undeclared);
        own.forEach((service, answer) -> {
            open.add(service);
            if (answer.rank() > 0) {
                open.addAll(dependents.getOrDefault(service, List.of()));
            }
        });
        while (!open.isEmpty()) {
            var service = open.pollFirst();
            var before = now(service, answers);
            var after = needs.get(service)
                    .match(
                            known -> worst(worst(before, known, answers), service, answers),
                            why -> perhaps(before, service, why, answers));
            if (Answer.WORSE.compare(after, before) > 0) {
                answers.put(service, after);
                open.addAll(dependents.getOrDefault(service, List.of()));
                open.addAll(undeclared);
            }
        }
        return answers;
    }

    private Answer now(String subject, Map<String, Answer> answers) {
        var answer = answers.get(subject);
        return answer == null ? calm.get(subject) : answer;
    }

    private Answer worst(Answer own, List<Need> needs, Map<String, Answer> answers) {
        if (own instanceof Answer.Itself) {
            return own;
        }
        var worst = own;
        for (var need : needs) {
            var target = now(need.target(), answers);
            if (target != null) {
                var carried = carried(need, target);
                if (carried.isPresent() && Answer.WORSE.compare(carried.get(), worst) > 0) {
                    worst = carried.get();
                }
            }
        }
        return worst;
    }

    private Answer worst(Answer soFar, String service, Map<String, Answer> answers) {
        var several = ways.get(service);
        if (several == null || soFar instanceof Answer.Itself) {
            return soFar;
        }
        var through = Turning.of(several, target -> now(target, answers));
        return Answer.WORSE.compare(through, soFar) > 0 ? through : soFar;
    }

    /** Whom it needs is not known: it may be any subject that stops. */
    private Answer perhaps(Answer own, String service, String why, Map<String, Answer> answers) {
        var oneStops = stops(service, answers) || stops(service, calm);
        var undecided = new Answer.Undecided("whom it needs: " + why);
        return oneStops && Answer.WORSE.compare(undecided, own) > 0 && !(own instanceof Answer.Itself)
                ? undecided
                : own;
    }

    private static boolean stops(String except, Map<String, Answer> answers) {
        return answers.entrySet().stream().anyMatch(a -> !a.getKey().equals(except) && stops(a.getValue()));
    }

    private static boolean stops(Answer answer) {
        return answer instanceof Answer.Itself || answer.outlasts(Duration.ZERO) || answer instanceof Answer.Undecided;
    }

    private static Optional<Answer> carried(Need need, Answer target) {
        return switch (need.strength()) {
            case HARD -> hard(need.target(), target);
            case SOFT ->
                stops(target)
                        ? Optional.of(new Answer.Degraded(
                                "without " + need.target(), Optional.empty(), Recovery.NOTHING_LOST))
                        : Optional.empty();
            case ASYNC -> async(need, target);
        };
    }

    static Optional<Answer> hard(String name, Answer target) {
        return target.match(new Answer.Cases<>(
                unaffected -> Optional.empty(),
                queued -> Optional.empty(),
                degraded -> Optional.of(new Answer.Degraded(
                        "it needs " + name + ", which is degraded", Optional.empty(), degraded.fullRedundancy())),
                heals -> Optional.of(new Answer.HealsIn(
                        heals.recovery(), heals.fullRedundancy(), "it needs " + name + ", which stops")),
                undecided -> Optional.of(new Answer.Undecided(name + ": " + undecided.unknown())),
                down -> Optional.of(new Answer.Down(down.until(), "it needs " + name + ", which stops")),
                itself -> Optional.of(new Answer.Down(name + " is back", "it needs " + name))));
    }

    private static Optional<Answer> async(Need need, Answer target) {
        var queue = need.queue().orElseThrow();
        var queued = new Answer.Queued(queue.name(), queue.horizon());
        var full = "it reaches " + need.target() + " through " + queue.name() + ", which holds "
                + Times.inWords(queue.horizon()) + " of work and is then full";
        return target.match(new Answer.Cases<>(
                unaffected -> Optional.empty(),
                alsoQueued -> Optional.empty(),
                degraded -> Optional.empty(),
                heals -> Optional.of(
                        heals.time().compareTo(queue.horizon()) <= 0
                                ? queued
                                : new Answer.HealsIn(heals.recovery(), heals.fullRedundancy(), full)),
                undecided -> Optional.of(new Answer.Undecided(need.target() + ": " + undecided.unknown())),
                down -> Optional.of(new Answer.Down(down.until(), full)),
                itself -> Optional.of(queued)));
    }
}
