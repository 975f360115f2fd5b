package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A state machine that makes databases the first ones when a region is lost, by its tag {@code nospof.dev/takes-over}, and what leads to it: an alarm, rules of EventBridge, a bus.
 *
 * @param machine the state machine
 */
public record RegionTakeover(Resource machine, References references) {
    public static final String MACHINE = "aws:sfn/stateMachine:StateMachine";
    public static final String RULE = "aws:cloudwatch/eventRule:EventRule";
    private static final String TARGET = "aws:cloudwatch/eventTarget:EventTarget";
    private static final String BUS = "aws:cloudwatch/eventBus:EventBus";
    private static final String TAKES_OVER = "nospof.dev/takes-over";
    private static final String PATTERN = "eventPattern";

    /** All of the plan, in the order of URNs. */
    public static List<RegionTakeover> in(References references) {
        return references.ofType(MACHINE).stream()
                .filter(machine ->
                        machine.at("tags").hidden() || takesOver(machine).isPresent())
                .map(machine -> new RegionTakeover(machine, references))
                .toList();
    }

    /**
     * Whether it says that it promotes the database of this name.
     *
     * @throws dev.nospof.policies.graph.NotYetKnown if its tags are not known
     */
    public boolean promotes(String database) {
        return List.of(takesOver(machine).text().orElse("").split(" ")).contains(database);
    }

    /** The rules that start it, in the order of URNs. */
    public List<Resource> starters() {
        return rulesTo(machine, MACHINE);
    }

    /** Whether a rule listens at all. */
    public static boolean isOn(Resource rule) {
        return rule.at("state").text().orElse("ENABLED").startsWith("ENABLED")
                && rule.at("isEnabled").flag().orElse(true);
    }

    /** The alarms of this plan that a rule waits for; none where its pattern names no such. */
    public List<Resource> alarms(Resource rule) {
        return references.from(rule, PATTERN, CloudAlarm.ALARM);
    }

    /** Whether nobody can tell yet what a rule waits for. */
    public boolean isUnknown(Resource rule) {
        return rule.at(PATTERN).hidden() && alarms(rule).isEmpty();
    }

    /**
     * Whether the alarm's change arrives where the rule listens: it is in the rule's region and the rule listens on the default bus, or another rule that is on sends it to the rule's bus.
     *
     * @return empty where nothing says in which regions they are
     */
    public Optional<Boolean> arrives(Resource alarm, Resource rule, Regions regions) {
        var bus = references.from(rule, "eventBusName", BUS);
        if (!bus.isEmpty()) {
            return Optional.of(bus.stream().anyMatch(to -> isSent(alarm, rulesTo(to, BUS))));
        }
        var there = regions.of(alarm);
        var here = regions.of(rule);
        if (there.isEmpty() || here.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(there.equals(here) || isSent(alarm, toDefaultBus(here.get())));
    }

    private boolean isSent(Resource alarm, List<Resource> senders) {
        return senders.stream()
                .anyMatch(sender ->
                        isOn(sender) && (isUnknown(sender) || alarms(sender).contains(alarm)));
    }

    private List<Resource> rulesTo(Resource to, String type) {
        return rules(references.ofType(TARGET).stream()
                .filter(target -> references.from(target, "arn", type).contains(to)));
    }

    private List<Resource> toDefaultBus(String region) {
        return rules(references.ofType(TARGET).stream().filter(target -> {
            var arn = target.at("arn");
            return !arn.hidden()
                    && arn.text().orElse("").matches("arn:[a-z-]+:events:" + region + ":\\d*:event-bus/default");
        }));
    }

    private List<Resource> rules(Stream<Resource> targets) {
        return targets.flatMap(target -> references.from(target, "rule", RULE).stream())
                .distinct()
                .toList();
    }

    private static Field takesOver(Resource machine) {
        return machine.at("tags").at(TAKES_OVER);
    }
}
