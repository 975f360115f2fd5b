package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of DynamoDB, with what other resources say of it. */
public record KeyedTable(Resource resource, References references) {
    public static final String TABLE = "aws:dynamodb/table:Table";
    public static final String REPLICA = "aws:dynamodb/tableReplica:TableReplica";
    private static final String TARGET = "aws:appautoscaling/target:Target";
    private static final String POLICY = "aws:appautoscaling/policy:Policy";

    /** All of the plan, in the order of URNs. */
    public static List<KeyedTable> in(References references) {
        return references.ofType(TABLE).stream()
                .map(table -> new KeyedTable(table, references))
                .toList();
    }

    /** Copies in other regions that the table says itself. */
    public List<Field> ownReplicas() {
        return resource.at("replicas").items();
    }

    /** Copies in other regions that are resources of their own. */
    public List<Resource> replicas() {
        return references.ofType(REPLICA).stream()
                .filter(replica ->
                        references.from(replica, "globalTableArn", TABLE).contains(resource))
                .toList();
    }

    /** Whether another region has what it has for certain. */
    public boolean isReplicated() {
        return !replicas().isEmpty()
                || (resource.at("replicas").value() instanceof Value.Items own
                        && !own.items().isEmpty());
    }

    /** Whether capacity is paid whether it is used or not: where nothing is said, too. */
    public boolean isProvisioned() {
        return resource.at("billingMode").text().orElse("PROVISIONED").equals("PROVISIONED");
    }

    public List<Field> indexes() {
        return resource.at("globalSecondaryIndexes").items();
    }

    /**
     * Whether reads or writes, of the table or of one index, grow by a policy.
     *
     * @param index its name; empty for the table itself
     */
    public boolean grows(boolean reads, Optional<String> index) {
        var dimension = "dynamodb:" + (index.isPresent() ? "index:" : "table:")
                + (reads ? "ReadCapacityUnits" : "WriteCapacityUnits");
        return references.ofType(TARGET).stream()
                .filter(target ->
                        target.at("scalableDimension").text().equals(Optional.of(dimension)) && isOf(target, index))
                .anyMatch(this::hasPolicy);
    }

    /**
     * {@code table/carts}, {@code table/carts/index/by-customer}; known after deployment in a preview, which tells the table alone.
     *
     * @throws dev.nospof.policies.graph.NotYetKnown if it may be of one index or another
     */
    private boolean isOf(Resource target, Optional<String> index) {
        var id = target.at("resourceId");
        var leadsHere = references.from(target, "resourceId", TABLE).contains(resource);
        if (id.hidden() && (!leadsHere || index.isEmpty() || indexes().size() == 1)) {
            return leadsHere;
        }
        var text = id.text().orElse("");
        var named = resource.at("name");
        var names = !named.hidden()
                && named.text()
                        .filter(name -> text.equals("table/" + name) || text.startsWith("table/" + name + "/"))
                        .isPresent();
        return (leadsHere || names)
                && index.map(name -> text.endsWith("/index/" + name)).orElse(!text.contains("/index/"));
    }

    private boolean hasPolicy(Resource target) {
        return references.ofType(POLICY).stream().anyMatch(policy -> {
            var leadsTo = new ArrayList<>(references.from(policy, "resourceId", TARGET));
            leadsTo.addAll(references.from(policy, "scalableDimension", TARGET));
            return leadsTo.contains(target)
                    || (same(policy, target, "resourceId") && same(policy, target, "scalableDimension"));
        });
    }

    private static boolean same(Resource one, Resource other, String property) {
        var value = one.at(property);
        return value.isPresent()
                && !value.hidden()
                && value.value().equals(other.at(property).value());
    }
}
