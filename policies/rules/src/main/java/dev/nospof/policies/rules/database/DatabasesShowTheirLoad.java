package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.List;
import java.util.Optional;

/** What a database waits for is not seen from outside, and afterwards not at all. */
public record DatabasesShowTheirLoad() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-07";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "When a database is slow, what it waited for and what its machines did is written down.";
    }

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        var flaws = new Flaws(Where.of(database.resource()));
        var machines = database.members().isEmpty() ? List.of(database.resource()) : database.members();
        for (var machine : machines) {
            var whose = machine.equals(database.resource()) ? "" : " of " + machine.name();
            if (interval(machine) == 0 && interval(database.resource()) == 0) {
                flaws.add(
                        "monitoringInterval" + whose,
                        "Nobody sees what its operating system does: memory, disks, other processes",
                        "Set monitoringInterval: 60 and a monitoringRoleArn");
            }
            if (!insights(machine) && !insights(database.resource())) {
                flaws.add(
                        "performanceInsightsEnabled" + whose,
                        "Nobody sees which queries it waited for",
                        "Set performanceInsightsEnabled: true");
            }
        }
        return Optional.of(flaws.verdict());
    }

    private static int interval(Resource resource) {
        return resource.at("monitoringInterval").integer().orElse(0);
    }

    private static boolean insights(Resource resource) {
        return resource.at("performanceInsightsEnabled").flag().orElse(false);
    }
}
