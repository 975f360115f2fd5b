package dev.nospof.policies.rules.postgres;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;

/** An instance for every zone: one works, one confirms, and in production one is left to confirm when either is lost. */
public record PostgresHasStandbys() implements PostgresRule {
    @Override
    public String id() {
        return "PG-01";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "When the primary is lost, a standby is there to take over.";
    }

    @Override
    public Verdict judge(KubernetesObject cluster, Plan plan) {
        var instances = cluster.at("spec", "instances");
        var count = instances.integer().orElse(1);
        var needed = plan.replicaFloor(cluster);
        return count >= needed
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(cluster, instances),
                        count == 1
                                ? "Losing its only instance stops it: nothing can take over"
                                : "After one loss no further one is survived: " + count + " instances for "
                                        + plan.zones(cluster) + " zones",
                        "Set instances to " + needed);
    }
}
