package dev.nospof.policies.rules.failover;

import dev.nospof.policies.graph.aws.RoutedName;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Route 53 may answer otherwise at once; who has asked before does not ask again before the answer's time is over. */
public record AddressesAreForgottenSoon() implements NameRule {
    /** As long as the name of a load balancer, which aliases have. */
    private static final int LONGEST = 60;

    @Override
    public String id() {
        return "DNS-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Nobody keeps the address of a lost region for longer than a minute because of its record.";
    }

    @Override
    public Optional<Verdict> judge(RoutedName name, Plan plan) {
        var flaws = new Flaws("name " + name.name());
        for (var record : name.records()) {
            var seconds = record.at("ttl").integer();
            if (seconds.isPresent() && seconds.getAsInt() > LONGEST) {
                flaws.add(
                        "ttl of " + Where.of(record),
                        "For " + seconds.getAsInt() + " s after Route 53 has noticed, users go on asking what is lost",
                        "Set ttl to " + LONGEST + " or less");
            }
        }
        return Optional.of(flaws.verdict());
    }
}
