package dev.nospof.policies.rules.database;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.aws.RelationalDatabase;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An instance has an address of its own, which stays its own when another one is promoted. */
public record ClientsNameNoInstance() implements DatabaseRule {
    @Override
    public String id() {
        return "RDS-09";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "After a takeover every client writes to the new primary, with nothing to change.";
    }

    /** Who is told where the database is. */
    private static final List<String> CLIENTS = List.of(
            "aws:ecs/taskDefinition:TaskDefinition",
            "aws:lambda/function:Function",
            "aws:secretsmanager/secretVersion:SecretVersion",
            "aws:ssm/parameter:Parameter");

    @Override
    public Optional<Verdict> judge(RelationalDatabase database, Plan plan) {
        if (database.members().isEmpty()) {
            return Optional.empty();
        }
        var flaws = new Flaws(Where.of(database.resource()));
        for (var client : plan.graph().resources()) {
            if (client.type().startsWith("kubernetes:") || CLIENTS.contains(client.type())) {
                named(client, database, plan)
                        .ifPresent(member -> flaws.add(
                                Where.of(client),
                                Where.of(client) + " connects to the instance " + member
                                        + ", which refuses writes as soon as another one is promoted",
                                "Give it the cluster's endpoint, its reader endpoint, or a proxy's"));
            }
        }
        return Optional.of(flaws.verdict());
    }

    /** The instance that a client is told of. */
    private static Optional<String> named(Resource client, RelationalDatabase database, Plan plan) {
        var texts = new ArrayList<String>();
        collect(client.properties(), texts);
        var told = endpoints(texts, plan);
        client.propertyDependencies().values().forEach(told::addAll);
        return database.members().stream()
                .filter(member -> told.contains(member.urn()) || isWrittenOut(member, texts))
                .map(Resource::name)
                .findFirst();
    }

    /** Whose endpoints stand in the texts, as symbols. */
    private static Set<Urn> endpoints(List<String> texts, Plan plan) {
        var found = new HashSet<Urn>();
        plan.graph().symbols().forEach((symbol, origin) -> {
            if (origin.property().equals("endpoint") && texts.stream().anyMatch(text -> text.contains(symbol))) {
                found.add(origin.resource());
            }
        });
        return found;
    }

    private static boolean isWrittenOut(Resource member, List<String> texts) {
        return member.at("identifier").value() instanceof Value.Text identifier
                && texts.stream()
                        .anyMatch(text -> text.matches("(?s).*\\b\\Q" + identifier.text()
                                + "\\E\\.[a-z0-9]+\\.[a-z0-9-]+\\.rds\\.amazonaws\\.com.*"));
    }

    private static void collect(Value value, List<String> texts) {
        if (value instanceof Value.Text text) {
            texts.add(text.text());
        } else if (value instanceof Value.Items items) {
            items.items().forEach(item -> collect(item, texts));
        } else if (value instanceof Value.Fields fields) {
            fields.fields().values().forEach(field -> collect(field, texts));
        }
    }
}
