package dev.nospof.policies.rules.discovery;

import dev.nospof.policies.graph.aws.DiscoveredName;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Who is given one address has nobody else to try until it is forgotten. */
public record NamesLeadToSeveral() implements DiscoveryRule {
    private static final String POLICY = "routingPolicy";
    private static final String ALIAS = "AWS_ALIAS_DNS_NAME";

    @Override
    public String id() {
        return "MAP-03";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Who asks for a name is given several instances, and can try another one.";
    }

    /** Without a word the provider takes MULTIVALUE. */
    @Override
    public Optional<Verdict> judge(DiscoveredName name) {
        if (!name.isAskedByDns() || hasToBeWeighted(name)) {
            return Optional.empty();
        }
        var config = name.resource().at("dnsConfig");
        return Optional.of(
                config.at(POLICY).text().orElse("MULTIVALUE").equals("WEIGHTED")
                        ? new Verdict.Broken(
                                Where.of(name.resource(), config.at(POLICY).path()),
                                "Each question is answered with one instance: if that is lost, the client has no other until it asks again",
                                "Set routingPolicy to MULTIVALUE; it is fixed when the service is made")
                        : new Verdict.Holds());
    }

    /** Aliases of load balancers and other names for one host have no other policy (https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsConfig.html). */
    private static boolean hasToBeWeighted(DiscoveredName name) {
        return name.instances().stream()
                        .anyMatch(instance -> instance.at("attributes").fields().containsKey(ALIAS))
                || name.resource().at("dnsConfig", "dnsRecords").items().stream()
                        .anyMatch(record -> record.at("type").text().orElse("").equals("CNAME"));
    }
}
