package dev.nospof.policies.rules.failover;

import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** A record that is never known to be unwell is answered for ever, whatever stands by. */
public record NamesLeadElsewhere() implements NameRule {
    @Override
    public String id() {
        return "DNS-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "A name that several regions answer for notices when one does not, and leads to another.";
    }

    @Override
    public Optional<Verdict> judge(RoutedName name, Plan plan) {
        var flaws = new Flaws("name " + name.name());
        if (name.failsOver()) {
            for (var role : new String[] {"PRIMARY", "SECONDARY"}) {
                var count = name.ofRole(role).size();
                if (count != 1) {
                    flaws.add(
                            "its records",
                            "It has " + count + " records of type " + role + ", Route 53 chooses among one of each",
                            "Let it have one PRIMARY and one SECONDARY");
                }
            }
        }
        for (var record : name.failsOver() ? name.ofRole("PRIMARY") : name.records()) {
            if (!name.isWatched(record)) {
                flaws.add(
                        Where.of(record),
                        "Nothing tells that it leads to nobody: users are led there for as long as the region is lost",
                        "Give it a healthCheckId, or evaluateTargetHealth: true");
            }
        }
        return Optional.of(flaws.verdict());
    }
}
