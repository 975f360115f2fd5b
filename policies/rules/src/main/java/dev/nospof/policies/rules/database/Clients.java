package dev.nospof.policies.rules.database;

import dev.nospof.components.model.Annotations;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.rules.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** The workloads of a plan that use a database: they declare it, or their variables lead to it. */
final class Clients {
    private static final Pattern POOL =
            Pattern.compile("(.*_)?((MAX(IMUM)?_)?POOL_SIZE|POOL_MAX(_SIZE|IMUM_SIZE)?|MAX_CONNECTIONS|MAX_POOL)");

    private Clients() {}

    /**
     * One of them.
     *
     * @param replicas at its most
     * @param pool connections of each replica; empty where nobody says it
     */
    record Client(String name, int replicas, OptionalInt pool) {
        int connections() {
            return replicas * pool.orElse(0);
        }
    }

    static List<Client> of(RelationalDatabase database, Plan plan) {
        var clients = new ArrayList<Client>();
        var itself = new HashSet<>(Set.of(database.resource().urn()));
        database.proxies().forEach(proxy -> itself.add(proxy.urn()));
        for (var workload : plan.objects().workloads()) {
            var told = plan.references().from(workload.object().resource(), "spec");
            if (told.stream().anyMatch(each -> itself.contains(each.urn())) || declares(workload, database)) {
                clients.add(new Client(workload.name(), workload.replicaCeiling(), pool(workload, database)));
            }
        }
        return clients;
    }

    private static boolean declares(Workload workload, RelationalDatabase database) {
        var said = workload.object().at("metadata", "annotations").value() instanceof Value.Fields all
                        && all.fields().get(Annotations.DEPENDS_ON) instanceof Value.Text text
                ? text.text()
                : "";
        return name(database).stream().anyMatch(name -> ("," + said.replace(" ", "")).contains("," + name + "="));
    }

    private static List<String> name(RelationalDatabase database) {
        return Plan.tag(database.resource(), Annotations.NAME).value() instanceof Value.Text name
                ? List.of(name.text())
                : List.of();
    }

    /** The largest of the variables that say it: of this database by its name, else of any. */
    private static OptionalInt pool(Workload workload, RelationalDatabase database) {
        var own = name(database).stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_")
                .flatMapToInt(prefix -> pools(workload, prefix).stream().mapToInt(i -> i))
                .max();
        return own.isPresent()
                ? own
                : pools(workload, "").stream().mapToInt(i -> i).max();
    }

    private static List<Integer> pools(Workload workload, String prefix) {
        var found = new ArrayList<Integer>();
        for (var container : workload.pods().containers()) {
            for (var variable : container.field().at("env").items()) {
                var name = variable.at("name").text().orElse("");
                if (name.startsWith(prefix)
                        && POOL.matcher(name).matches()
                        && variable.at("value").value() instanceof Value.Text value
                        && value.text().matches("\\d{1,5}")) {
                    found.add(Integer.parseInt(value.text()));
                }
            }
        }
        return found;
    }
}
