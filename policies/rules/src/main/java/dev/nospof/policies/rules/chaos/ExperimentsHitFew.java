package dev.nospof.policies.rules.chaos;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An experiment takes no more at once than a failure would: one, a share of no more than a zone's, or what one zone has. */
public record ExperimentsHitFew() implements Rule {
    /** What cannot be found by tags, and is narrowed by parameters of its own. */
    private static final String PODS = "aws:eks:pod";

    /** Starts nothing anew and takes nothing away: what it is told of zones stands at the action. */
    private static final String GROUPS = "aws:ec2:autoscaling-group";

    @Override
    public String id() {
        return "CHS-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "What is broken on purpose is no more than what a lost zone would take.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.references().ofType(ExperimentsStopInTime.TEMPLATE).stream()
                .map(template -> new Case(template, () -> judge(template, plan)));
    }

    private static Optional<Verdict> judge(Resource template, Plan plan) {
        var targets = template.at("targets").items();
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(template));
        for (var target : targets) {
            found(target, flaws);
            selected(target, plan.zones(template), flaws);
        }
        return Optional.of(flaws.verdict());
    }

    private static void found(Field target, Flaws flaws) {
        var byTag = !target.at("resourceTags").items().isEmpty();
        var byName = !target.at("resourceArns").items().isEmpty();
        var type = target.at("resourceType").text().orElse("");
        if (!byTag && !byName && !type.equals(PODS)) {
            flaws.add(
                    target.at("resourceTags").path(),
                    "Whatever of its kind is in the account may be hit",
                    "Name a tag of what may be hit, or its ARNs");
        }
    }

    private static void selected(Field target, int zones, Flaws flaws) {
        var mode = target.at("selectionMode");
        var selection = mode.text().orElse("ALL").toUpperCase(Locale.ROOT);
        var most = (100 + zones - 1) / zones;
        if (selection.startsWith("PERCENT(")) {
            var percent = Integer.parseInt("0" + selection.replaceAll("\\D", ""));
            if (percent > most) {
                flaws.add(
                        mode.path(),
                        percent + " % are hit, and there is a reserve for " + most + " % over " + zones + " zones",
                        "Hit " + most + " % or less");
            }
        } else if (selection.equals("ALL") && target.at("resourceArns").items().size() != 1 && !ofOneZone(target)) {
            flaws.add(
                    mode.path(),
                    "All that fits is hit at once, in every zone",
                    "Select a share, PERCENT(" + most + "), or what is in one zone");
        }
    }

    private static boolean ofOneZone(Field target) {
        if (target.at("resourceType").text().orElse("").equals(GROUPS)) {
            return true;
        }
        var zones = new ArrayList<List<String>>();
        target.at("filters").items().stream()
                .filter(filter -> filter.at("path").text().orElse("").contains("AvailabilityZone"))
                .forEach(filter -> zones.add(filter.at("values").items().stream()
                        .flatMap(value -> value.text().stream())
                        .toList()));
        target.at("parameters").fields().forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).contains("availabilityzoneidentifier")) {
                zones.add(List.of(value.text().orElse("").split(",", -1)));
            }
        });
        return zones.stream().anyMatch(named -> named.size() == 1);
    }
}
