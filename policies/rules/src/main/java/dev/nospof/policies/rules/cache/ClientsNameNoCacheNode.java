package dev.nospof.policies.rules.cache;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A node has an address of its own, which stays its own when another one is promoted. Asked of whoever is told of an address of ElastiCache. */
public record ClientsNameNoCacheNode() implements Rule {
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9.-]+\\.cache\\.amazonaws\\.com(\\.cn)?", Pattern.CASE_INSENSITIVE);

    /**
     * {@code sessions-001.abcdef.0001.euw1.cache.amazonaws.com}, or with encrypted lines {@code sessions-001.sessions.abcdef.euw1.cache.amazonaws.com}
     * (https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Endpoints.html).
     */
    private static final Pattern NODE = Pattern.compile("[a-z0-9-]+?(-\\d{4})?-\\d{3}\\..*", Pattern.CASE_INSENSITIVE);

    private static final List<String> CLIENTS = List.of(
            "aws:ecs/taskDefinition:TaskDefinition",
            "aws:lambda/function:Function",
            "aws:secretsmanager/secretVersion:SecretVersion",
            "aws:ssm/parameter:Parameter");

    @Override
    public String id() {
        return "CCH-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "After a takeover every client of a cache writes to the new primary, with nothing to change.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.graph().resources().stream()
                .filter(client -> client.type().startsWith("kubernetes:") || CLIENTS.contains(client.type()))
                .map(client -> new Case(client, () -> judge(client)));
    }

    private static Optional<Verdict> judge(Resource client) {
        var addresses = new ArrayList<String>();
        collect(client.properties(), addresses);
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(addresses.stream()
                .filter(address -> NODE.matcher(address).matches())
                .findFirst()
                .<Verdict>map(node -> new Verdict.Broken(
                        Where.of(client),
                        "It connects to the node " + node + ", which refuses writes as soon as another one is promoted",
                        "Give it the primary endpoint, the reader endpoint, or the configuration endpoint"))
                .orElseGet(Verdict.Holds::new));
    }

    private static void collect(Value value, List<String> addresses) {
        if (value instanceof Value.Text text) {
            ADDRESS.matcher(text.text()).results().forEach(found -> addresses.add(found.group()));
        } else if (value instanceof Value.Items items) {
            items.items().forEach(item -> collect(item, addresses));
        } else if (value instanceof Value.Fields fields) {
            fields.fields().values().forEach(field -> collect(field, addresses));
        }
    }
}
