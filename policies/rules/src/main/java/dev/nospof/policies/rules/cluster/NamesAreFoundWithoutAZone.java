package dev.nospof.policies.rules.cluster;

import dev.nospof.policies.graph.aws.ManagedCluster;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;

/** Without names nobody calls anybody; two name servers in one zone are EKS' own default. */
public record NamesAreFoundWithoutAZone() implements ClusterRule {
    @Override
    public String id() {
        return "EKS-12";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "Without one zone, and during maintenance, names in the cluster are still found.";
    }

    @Override
    public Optional<Verdict> judge(ManagedCluster cluster, Plan plan) {
        var addOn = cluster.addOn("coredns");
        if (addOn.isEmpty()) {
            return Optional.empty();
        }
        var said = ManagedCluster.configuration(addOn.get());
        var wanted = Math.max(2, plan.zones(cluster.resource()));
        var scaled = said.at("autoScaling", "enabled").flag().orElse(false);
        var fewest = scaled
                ? said.at("autoScaling", "minReplicas").integer().orElse(2)
                : said.at("replicaCount").integer().orElse(2);
        var flaws = new Flaws(Where.of(addOn.get()));
        if (fewest < wanted) {
            flaws.add(
                    "configurationValues." + (scaled ? "autoScaling.minReplicas" : "replicaCount"),
                    "There may be " + fewest + " name servers for " + wanted + " zones",
                    "Set it to " + wanted + " or more");
        }
        var spread = said.at("topologySpreadConstraints").items().stream()
                .map(SpreadConstraint::new)
                .anyMatch(each -> each.topologyKey().equals(SpreadConstraint.ZONE) && each.isHard());
        if (!spread) {
            flaws.add(
                    "configurationValues.topologySpreadConstraints",
                    "All name servers may be in one zone",
                    "Spread them over topology.kubernetes.io/zone with whenUnsatisfiable DoNotSchedule");
        }
        if (!said.at("podDisruptionBudget", "enabled").flag().orElse(true)) {
            flaws.add(
                    "configurationValues.podDisruptionBudget",
                    "Maintenance may take all name servers at once",
                    "Set podDisruptionBudget: {enabled: true, maxUnavailable: 1}");
        }
        return Optional.of(flaws.verdict());
    }
}
