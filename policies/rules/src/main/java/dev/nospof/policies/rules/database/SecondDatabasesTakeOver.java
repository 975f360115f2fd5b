package dev.nospof.policies.rules.database;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RegionTakeover;
import dev.nospof.policies.graph.aws.Regions;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;

/** A second database that waits for a person takes no writes until one has been woken, has looked, and has dared. */
public record SecondDatabasesTakeOver() implements DatabaseRule {
    private static final String PLACE = "its takeover";
    private static final String WAY_OUT = "Add a RegionTakeover for it, or waive this rule and name who promotes it";

    @Override
    public String id() {
        return "RDS-14";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "When a region is lost, the database of the other one becomes the first by itself.";
    }

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (!database.isSecond()) {
            return Optional.empty();
        }
        var firsts = RelationalDatabase.in(plan.references()).stream()
                .filter(database::follows)
                .map(RelationalDatabase::resource)
                .toList();
        var spreads =
                Plan.regions(database.resource()) > 1 || firsts.stream().anyMatch(first -> Plan.regions(first) > 1);
        return spreads ? Optional.of(verdict(database.resource(), firsts, plan)) : Optional.empty();
    }

    private static Verdict verdict(Resource second, List<Resource> firsts, Plan plan) {
        var name = Plan.tag(second, Annotations.NAME).text().orElse(second.name());
        var takeovers = RegionTakeover.in(plan.references()).stream()
                .filter(takeover -> takeover.promotes(name))
                .toList();
        var flaws = new Flaws(Where.of(second));
        if (takeovers.isEmpty()) {
            flaws.add(
                    PLACE,
                    "It takes no writes until a person promotes it: no state machine says that it does",
                    WAY_OUT);
            return flaws.verdict();
        }
        var verdicts = takeovers.stream()
                .map(takeover -> led(second, takeover, firsts, plan))
                .toList();
        return verdicts.stream()
                .filter(Verdict.Holds.class::isInstance)
                .findFirst()
                .or(() -> verdicts.stream()
                        .filter(Verdict.Undecided.class::isInstance)
                        .findFirst())
                .orElse(verdicts.get(0));
    }

    /** Whether anything starts this one: a rule that is on, for an alarm that is there and arrives. */
    private static Verdict led(Resource second, RegionTakeover takeover, List<Resource> firsts, Plan plan) {
        var flaws = new Flaws(Where.of(second));
        var machine = takeover.machine().name();
        var on = takeover.starters().stream().filter(RegionTakeover::isOn).toList();
        if (on.isEmpty()) {
            flaws.add(
                    PLACE,
                    "Nothing starts " + machine + ": no rule that is enabled has it as its target",
                    "Add an EventRule and an EventTarget that lead to it");
            return flaws.verdict();
        }
        var regions = new Regions(plan.graph(), plan.references());
        var unknown = on.stream().anyMatch(takeover::isUnknown);
        var waitsForSome = false;
        for (var rule : on) {
            for (var alarm : takeover.alarms(rule)) {
                waitsForSome = true;
                var arrives = takeover.arrives(alarm, rule, regions);
                if (isLost(alarm, firsts, regions)) {
                    flaws.add(
                            PLACE,
                            alarm.name() + " is in the region that may be lost: it would be lost with it",
                            "Make it with a provider of us-east-1, or of the other region");
                } else if (arrives.isEmpty()) {
                    unknown = true;
                } else if (arrives.get()) {
                    return new Verdict.Holds();
                } else {
                    flaws.add(
                            PLACE,
                            rule.name() + " never hears of " + alarm.name() + ": nothing sends it to where it listens",
                            "Add an EventRule beside the alarm that sends its change to the rule's bus");
                }
            }
        }
        if (unknown) {
            return new Verdict.Undecided(
                    Where.of(second) + ", " + PLACE, "what starts " + machine + " is unknown until deployment");
        }
        if (!waitsForSome) {
            flaws.add(
                    PLACE,
                    on.get(0).name() + " starts " + machine + ", and waits for no alarm of this plan",
                    "Let its pattern name the alarm on the loss of the region");
        }
        return flaws.verdict();
    }

    private static boolean isLost(Resource alarm, List<Resource> firsts, Regions regions) {
        return regions.of(alarm)
                .filter(region -> firsts.stream()
                        .anyMatch(first ->
                                regions.of(first).filter(region::equals).isPresent()))
                .isPresent();
    }
}
