package dev.nospof.policies.rules.fleet;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.aws.InstanceGroup;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Instances are replaced for maintenance, for balance between zones, and for another image. */
public record FleetsStartBeforeTheyStop() implements FleetRule {
    @Override
    public String id() {
        return "ASG-03";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "No replacement leaves fewer instances than before it, and a bad one is taken back.";
    }

    private static final int NEARLY_ALL = 90;

    @Override
    public Optional<Verdict> judge(InstanceGroup group, Plan plan) {
        var flaws = new Flaws(Where.of(group.resource()));
        var maintenance = group.resource().at("instanceMaintenancePolicy");
        if (maintenance.at("minHealthyPercentage").integer().orElse(0) < NEARLY_ALL) {
            flaws.add(
                    "instanceMaintenancePolicy.minHealthyPercentage",
                    "An instance goes before another one is there",
                    "Set minHealthyPercentage to 100 and maxHealthyPercentage to 110");
        }
        var refresh = group.resource().at("instanceRefresh");
        if (refresh.isPresent()) {
            rollout(refresh.at("preferences"), flaws);
        }
        return Optional.of(flaws.verdict());
    }

    private static void rollout(Field preferences, Flaws flaws) {
        if (preferences.at("minHealthyPercentage").integer().orElse(NEARLY_ALL) < NEARLY_ALL) {
            flaws.add(
                    preferences.at("minHealthyPercentage").path(),
                    "A rollout takes instances away before others are there",
                    "Set minHealthyPercentage to 100");
        }
        var alarms = preferences.at("alarmSpecification", "alarms");
        if (!preferences.at("autoRollback").flag().orElse(false)
                || (!alarms.hidden() && alarms.items().isEmpty())) {
            flaws.add(
                    preferences.at("autoRollback").path(),
                    "A bad image is rolled out to the last instance: nothing takes it back",
                    "Set autoRollback: true, with alarms in alarmSpecification");
        }
    }
}
