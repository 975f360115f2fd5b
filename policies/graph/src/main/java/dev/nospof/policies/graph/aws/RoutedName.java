package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A name of Route 53 that has several records, of which health, distance or weight chooses.
 *
 * @param records of one hosted zone, name and type: the primary first, then in the order of URNs
 */
public record RoutedName(List<Resource> records, References references) {
    public static final String RECORD = "aws:route53/record:Record";
    public static final String HEALTH_CHECK = "aws:route53/healthCheck:HealthCheck";
    private static final String FAILOVER = "failoverRoutingPolicies";
    private static final List<String> ROUTING = List.of(FAILOVER, "latencyRoutingPolicies", "weightedRoutingPolicies");

    /** What Route 53 asks by, where nobody says it (https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html). */
    private static final int INTERVAL = 30;

    private static final int FAILURES = 3;

    public RoutedName {
        records = List.copyOf(records);
    }

    /** All of a plan, in the order of their first records' URNs. */
    public static List<RoutedName> in(References references) {
        var byName = new LinkedHashMap<String, List<Resource>>();
        for (var record : references.ofType(RECORD)) {
            if (isRouted(record)) {
                byName.computeIfAbsent(key(record, references), k -> new ArrayList<>())
                        .add(record);
            }
        }
        return byName.values().stream()
                .map(same -> same.stream()
                        .sorted(Comparator.comparing(record -> !isOf(record, "PRIMARY")))
                        .toList())
                .map(same -> new RoutedName(same, references))
                .toList();
    }

    /** Whether Route 53 chooses between this record and others of its name. */
    public static boolean isRouted(Resource record) {
        return ROUTING.stream().anyMatch(policy -> record.at(policy).isPresent());
    }

    /** As users write it; the resource's where only deployment will tell. */
    public String name() {
        var first = records.get(0);
        return first.properties().fields().get("name") instanceof Value.Text text ? text.text() : first.name();
    }

    /** Whether one record answers while it is well, and the other when it is not. */
    public boolean failsOver() {
        return records.stream().anyMatch(record -> record.at(FAILOVER).isPresent());
    }

    /** The records of this role: {@code PRIMARY}, {@code SECONDARY}. */
    public List<Resource> ofRole(String role) {
        return records.stream().filter(record -> isOf(record, role)).toList();
    }

    /** The health check that decides whether a record answers, where the plan has it. */
    public Optional<Resource> healthCheck(Resource record) {
        return references.from(record, "healthCheckId", HEALTH_CHECK).stream().findFirst();
    }

    /** Whether Route 53 knows of anything that tells it that this record leads to nobody. */
    public boolean isWatched(Resource record) {
        return record.at("healthCheckId").isPresent()
                || references.from(record, "healthCheckId").size() > 0
                || evaluates(record);
    }

    /** Whether a load balancer without a healthy target is left out. */
    public boolean evaluates(Resource record) {
        return record.at("aliases").value() instanceof Value.Items items
                && items.items().stream()
                        .anyMatch(alias -> alias instanceof Value.Fields fields
                                && Value.of(true).equals(fields.fields().get("evaluateTargetHealth")));
    }

    /** The load balancers of the plan that a record leads to. */
    public List<Resource> targets(Resource record) {
        var targets = new LinkedHashSet<Resource>();
        for (var property : List.of("aliases", "records")) {
            references.from(record, property).stream()
                    .filter(target -> target.type().endsWith("/loadBalancer:LoadBalancer"))
                    .forEach(targets::add);
        }
        return List.copyOf(targets);
    }

    /** Those that ask a host themselves, and so notice that a region is lost: a health check, or what it is calculated from. */
    public static List<Resource> asking(Resource healthCheck, References references) {
        var all = new ArrayList<>(List.of(healthCheck));
        for (int i = 0; i < all.size(); i++) {
            references.from(all.get(i), "childHealthchecks", HEALTH_CHECK).stream()
                    .filter(child -> !all.contains(child))
                    .forEach(all::add);
        }
        return all.stream().filter(RoutedName::asks).toList();
    }

    private static boolean asks(Resource healthCheck) {
        var type = healthCheck.at("type").text().orElse("");
        return type.startsWith("HTTP") || type.equals("TCP");
    }

    /** From the loss of what it asks until Route 53 believes it. */
    public static Duration noticed(Resource healthCheck) {
        return Duration.ofSeconds(
                (long) healthCheck.at("requestInterval").integer().orElse(INTERVAL)
                        * healthCheck.at("failureThreshold").integer().orElse(FAILURES));
    }

    private static boolean isOf(Resource record, String role) {
        return record.at(FAILOVER).value() instanceof Value.Items items
                && items.items().stream()
                        .anyMatch(policy -> policy instanceof Value.Fields fields
                                && Value.of(role).equals(fields.fields().get("type")));
    }

    /** Records whose name only deployment will tell are each a name of their own. */
    private static String key(Resource record, References references) {
        var name = record.properties().fields().get("name");
        var zone = record.properties().fields().get("zoneId");
        return (zone instanceof Value.Text text
                        ? text.text()
                        : references.from(record, "zoneId").stream()
                                .map(Resource::name)
                                .toList())
                + " "
                + (name instanceof Value.Text text ? text.text() : record.urn())
                + " " + record.at("type").value();
    }
}
