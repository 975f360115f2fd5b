package dev.nospof.policies.rules.postgres;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about the clusters of CloudNativePG, and, where it says so, about StatefulSets that Patroni runs. */
interface PostgresRule extends Rule {
    /** On a cluster of the operator's. */
    Verdict judge(KubernetesObject cluster, Plan plan);

    /** On a set that Patroni runs; empty where another family's rules say it. */
    default Optional<Verdict> judge(Workload set, Plan plan) {
        return Optional.empty();
    }

    @Override
    default Stream<Case> cases(Plan plan) {
        return Stream.concat(
                plan.objects().ofKind("Cluster").stream()
                        .filter(o -> o.groupVersion().startsWith("postgresql.cnpg.io/"))
                        .map(o -> new Case(o.resource(), () -> Optional.of(judge(o, plan)))),
                plan.objects().workloads().stream()
                        .filter(PostgresRule::isRunByPatroni)
                        .map(w -> new Case(w.object().resource(), () -> judge(w, plan))));
    }

    private static boolean isRunByPatroni(Workload workload) {
        return workload.isStatefulSet()
                && workload.object().template().value() instanceof Value.Fields template
                && texts(template).stream().anyMatch(text -> text.matches("PATRONI_[A-Z_]+"));
    }

    /** What Patroni is told by the ConfigMaps of a set's pods, and by their variables; empty where the plan has neither. */
    static String settings(Workload set, Plan plan) {
        var all = new StringBuilder();
        for (var volume : set.pods().spec().at("volumes").items()) {
            var name = volume.at("configMap", "name").text().orElse("");
            plan.objects().ofKind("ConfigMap").stream()
                    .filter(each -> each.near(set.object()) && each.name().equals(name))
                    .flatMap(each -> each.at("data").texts().values().stream())
                    .forEach(file -> all.append(file).append('\n'));
        }
        for (var container : set.pods().containers()) {
            for (var variable : container.field().at("env").items()) {
                if (variable.at("value").value() instanceof Value.Text value) {
                    all.append(variable.at("name").text().orElse(""))
                            .append('=')
                            .append(value.text())
                            .append('\n');
                }
            }
        }
        return all.toString();
    }

    private static List<String> texts(Value value) {
        var found = new ArrayList<String>();
        if (value instanceof Value.Text text) {
            found.add(text.text());
        } else if (value instanceof Value.Items items) {
            items.items().forEach(item -> found.addAll(texts(item)));
        } else if (value instanceof Value.Fields fields) {
            fields.fields().values().forEach(field -> found.addAll(texts(field)));
        }
        return found;
    }
}
