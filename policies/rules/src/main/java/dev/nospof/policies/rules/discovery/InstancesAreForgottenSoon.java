package dev.nospof.policies.rules.discovery;

import dev.nospof.policies.graph.aws.DiscoveredName;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** An instance may be taken away at once; who has asked before does not ask again before the answer's time is over. */
public record InstancesAreForgottenSoon() implements DiscoveryRule {
    /** As DNS-02 has it for names of regions. */
    private static final int LONGEST = 60;

    @Override
    public String id() {
        return "MAP-01";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Nobody keeps the address of a lost instance for longer than a minute because of its record.";
    }

    @Override
    public Optional<Verdict> judge(DiscoveredName name) {
        if (!name.isAskedByDns()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(name.resource()));
        for (var record : name.resource().at("dnsConfig", "dnsRecords").items()) {
            var seconds = record.at("ttl").integer();
            if (seconds.isPresent() && seconds.getAsInt() > LONGEST) {
                flaws.add(
                        record.at("ttl").path(),
                        "For " + seconds.getAsInt() + " s after an instance is lost, clients go on asking it",
                        "Set ttl to " + LONGEST + " or less");
            }
        }
        return Optional.of(flaws.verdict());
    }
}
