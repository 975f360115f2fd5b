package dev.nospof.policies.rules.postgres;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.regex.Pattern;

/** Clients name a Service, not a member; and a pooler before it has more than one pod. */
public record ClientsFollowThePrimary() implements PostgresRule {
    @Override
    public String id() {
        return "PG-06";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "After a takeover every client writes to the new primary, with nothing to change.";
    }

    @Override
    public Verdict judge(KubernetesObject cluster, Plan plan) {
        var flaws = new Flaws(Where.of(cluster));
        clients(cluster, plan, flaws, cluster.name() + "-rw");
        plan.objects().ofKind("Pooler").stream()
                .filter(pooler -> pooler.near(cluster)
                        && pooler.at("spec", "cluster", "name")
                                .text()
                                .orElse("")
                                .equals(cluster.name())
                        && pooler.at("spec", "instances").integer().orElse(1) < 2)
                .forEach(pooler -> flaws.add(
                        "Pooler " + pooler.name() + " spec.instances",
                        "Losing its only pooler cuts every client off from a database that is well",
                        "Set the Pooler's instances to 2 or more"));
        return flaws.verdict();
    }

    @Override
    public Optional<Verdict> judge(Workload set, Plan plan) {
        var flaws = new Flaws(Where.of(set.object()));
        clients(set.object(), plan, flaws, set.name());
        return Optional.of(flaws.verdict());
    }

    /** Whoever names one pod: {@code db-0.db-members}, {@code db-1}; the members themselves may. */
    private static void clients(KubernetesObject database, Plan plan, Flaws flaws, String instead) {
        var member = Pattern.compile("(^|[/@,])" + Pattern.quote(database.name()) + "-\\d{1,2}(?=$|[.:/,])");
        for (var workload : plan.objects().workloads()) {
            if (workload.object().equals(database)) {
                continue;
            }
            for (var container : workload.pods().containers()) {
                for (var variable : container.field().at("env").items()) {
                    if (variable.at("value").value() instanceof Value.Text value
                            && member.matcher(value.text()).find()) {
                        flaws.add(
                                workload + " " + variable.at("name").text().orElse("env"),
                                workload.name()
                                        + " writes to one member by name, and fails as soon as another is primary",
                                "Give it the host " + instead);
                    }
                }
            }
        }
    }
}
