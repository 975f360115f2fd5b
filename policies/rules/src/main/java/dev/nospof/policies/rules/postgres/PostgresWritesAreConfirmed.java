package dev.nospof.policies.rules.postgres;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.regex.Pattern;

/** Synchronous replication to one standby, with one to spare where writing waits for it. */
public record PostgresWritesAreConfirmed() implements PostgresRule {
    private static final Pattern PATRONI = Pattern.compile("(?m)^\\s*[\"']?synchronous_mode[\"']?:\\s*[\"']?(\\w+)");

    @Override
    public String id() {
        return "PG-02";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "No acknowledged write is lost with the primary, and the loss of a standby does not stop writing.";
    }

    @Override
    public Verdict judge(KubernetesObject cluster, Plan plan) {
        var flaws = new Flaws(Where.of(cluster));
        var synchronous = cluster.at("spec", "postgresql", "synchronous");
        if (!synchronous.isPresent()) {
            flaws.add(
                    synchronous.path(),
                    "Writes are acknowledged before any standby has them: those of the last moments are lost with the primary",
                    "Set synchronous: {method: any, number: 1, dataDurability: preferred}");
            return flaws.verdict();
        }
        var instances = cluster.at("spec", "instances").integer().orElse(1);
        var number = synchronous.at("number").integer().orElse(1);
        var durability = synchronous.at("dataDurability");
        if (durability.text().isEmpty()) {
            flaws.add(
                    durability.path(),
                    "Nobody decided whether writing goes on when no standby is left to confirm it",
                    "Say dataDurability: required, or preferred");
        } else if (durability.text().get().equals("required") && number > instances - 2) {
            flaws.add(
                    "spec.postgresql.synchronous.number",
                    "Losing one standby stops all writing: " + number + " of " + (instances - 1) + " must confirm",
                    "Set number to " + Math.max(1, instances - 2) + (instances < 3 ? ", with 3 instances" : ""));
        }
        return flaws.verdict();
    }

    @Override
    public Optional<Verdict> judge(Workload set, Plan plan) {
        var said = PATRONI.matcher(PostgresRule.settings(set, plan));
        if (!said.find()) {
            return Optional.of(new Verdict.Undecided(
                    Where.of(set.object()), "synchronous_mode is in no ConfigMap that its pods mount"));
        }
        return Optional.of(
                said.group(1).matches("on|true|quorum|yes")
                        ? new Verdict.Holds()
                        : new Verdict.Broken(
                                Where.of(set.object()),
                                "Writes are acknowledged before any standby has them: those of the last moments are lost with the primary",
                                "Set synchronous_mode: true in Patroni's dynamic configuration"));
    }
}
