package dev.nospof.policies.proof.aws;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import dev.nospof.policies.proof.recovery.RecoveryTimes;
import dev.nospof.policies.proof.recovery.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the users of a name get from a region that is lost to another one: Route 53 notices, resolvers forget the address, clients do, and what stands by has started. Each step takes as long as the slowest of its
 * records.
 */
record Rerouting(RoutedName name, RecoveryTimes times) {
    private static final String BACK = "the region is back";

    /** What stands in a region of which nobody says it. */
    private static final int ALL = 100;

    /** How many records together carry what has to be carried, whichever they are; all of them where fewer never do. */
    int enough() {
        if (name.failsOver()) {
            return 1;
        }
        var standing = name.records().stream().map(this::standing).sorted().toList();
        int needed = needed();
        int carried = 0;
        for (int i = 0; i < standing.size(); i++) {
            carried += standing.get(i);
            if (carried >= needed) {
                return i + 1;
            }
        }
        return standing.size();
    }

    Recovery takeover() {
        return Reading.of(this::read).match(known -> known, why -> new Recovery.Waits(BACK, why));
    }

    private Recovery read() {
        var used = name.failsOver() ? name.ofRole("PRIMARY") : name.records();
        if (name.records().size() < 2 || used.isEmpty()) {
            return new Recovery.Waits(BACK, "it has no record that another one could take over from");
        }
        for (var record : used) {
            if (!name.isWatched(record)) {
                return new Recovery.Waits(
                        BACK,
                        "DNS record " + record.name()
                                + " has no health check and does not evaluate its target's health");
            }
        }
        if (name.failsOver() && carriedByOthers() < needed()) {
            return new Recovery.Waits(
                    BACK,
                    "what stands by carries " + carriedByOthers() + " % of the peak, " + needed() + " % are needed");
        }
        var steps = new ArrayList<Step>();
        steps.add(slowest(used.stream().map(this::noticed)));
        steps.add(slowest(name.records().stream().map(this::forgotten)));
        steps.add(slowest(name.records().stream().map(this::clients)));
        name.records().stream()
                .filter(record -> !name.failsOver() || !used.contains(record))
                .flatMap(record -> seconds(record, Annotations.BOOT_SECONDS).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(seconds -> steps.add(new Step("region started", seconds, Annotations.BOOT_SECONDS)));
        return new Recovery.ByItself(steps);
    }

    private Step noticed(Resource record) {
        var asking = name.healthCheck(record)
                .map(check -> RoutedName.asking(check, name.references()))
                .orElse(List.of());
        return asking.stream()
                .map(RoutedName::noticed)
                .max(Comparator.naturalOrder())
                .map(time -> new Step("health check fails", time, "requestInterval × failureThreshold"))
                .orElseGet(() -> times.step(Failover.TARGET_HEALTH));
    }

    private Step forgotten(Resource record) {
        return record.at("aliases").isPresent()
                ? times.step(Failover.ALIAS_FORGOTTEN)
                : new Step(
                        Failover.ALIAS_FORGOTTEN.what(),
                        Duration.ofSeconds(record.at("ttl").integer().orElse(0)),
                        "ttl");
    }

    private Step clients(Resource record) {
        return seconds(record, Annotations.CLIENT_SECONDS)
                .map(time -> new Step(Failover.CLIENTS_ASK_AGAIN.what(), time, Annotations.CLIENT_SECONDS))
                .orElseGet(() -> times.step(Failover.CLIENTS_ASK_AGAIN));
    }

    private static Step slowest(Stream<Step> steps) {
        return steps.max(Comparator.comparing(Step::time)).orElseThrow();
    }

    private int carriedByOthers() {
        return name.ofRole("SECONDARY").stream().mapToInt(this::standing).sum();
    }

    private int standing(Resource record) {
        return number(record, Annotations.STANDING_PERCENT).orElse(ALL);
    }

    /** Where nobody says what has to be carried, whatever stands there will do. */
    private int needed() {
        return name.records().stream()
                .flatMap(record -> number(record, Annotations.NEEDED_PERCENT).stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private Optional<Duration> seconds(Resource record, String tag) {
        return number(record, tag).map(Duration::ofSeconds);
    }

    /** Records bear no tags: their health checks do. */
    private Optional<Integer> number(Resource record, String tag) {
        return name.healthCheck(record)
                .flatMap(check -> Places.tag(check, tag))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }
}
