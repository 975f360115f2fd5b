package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.References;
import dev.nospof.policies.graph.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A CloudWatch alarm on a metric, or on several. */
public record CloudAlarm(Resource resource, References references) {
    public static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public static final String COMPOSITE = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

    /** What may act on an alarm without being told by one of its actions. */
    private static final List<String> READERS = List.of(
            COMPOSITE,
            InstanceGroup.GROUP,
            RegionTakeover.RULE,
            "aws:codedeploy/deploymentGroup:DeploymentGroup",
            "aws:ecs/service:Service",
            "aws:fis/experimentTemplate:ExperimentTemplate",
            "aws:route53/healthCheck:HealthCheck");

    /** All of the plan, in the order of URNs. */
    public static List<CloudAlarm> in(References references) {
        return references.ofType(ALARM).stream()
                .map(alarm -> new CloudAlarm(alarm, references))
                .toList();
    }

    /** Whether it watches a metric of this resource. */
    public boolean isAbout(Resource watched) {
        return Stream.of("dimensions", "metricQueries")
                .anyMatch(property ->
                        references.from(resource, property, watched.type()).contains(watched));
    }

    /**
     * Whether it watches something of this kind, and nothing says what: a preview of the stock CLI knows neither the values of dimensions nor where they come from.
     *
     * @param namespace of the kind's metrics: {@code AWS/NATGateway}
     */
    public boolean isAboutSome(String namespace) {
        return isAboutSome(namespace, "dimensions", resource.at())
                || resource.at("metricQueries").items().stream()
                        .anyMatch(query -> isAboutSome(namespace, "metricQueries", query.at("metric")));
    }

    private boolean isAboutSome(String namespace, String property, Field metric) {
        return metric.at("namespace").text().orElse("").equals(namespace)
                && metric.at("dimensions").hidden()
                && references.from(resource, property).isEmpty();
    }

    /** Whether this is the one metric that it watches. */
    public boolean isOf(String metric) {
        return resource.at("metricName").text().orElse("").equals(metric);
    }

    /** Whether somebody hears of it, or something acts on it. */
    public boolean tells() {
        var actions = resource.at("alarmActions");
        return resource.at("actionsEnabled").flag().orElse(true)
                && (actions.hidden() || !actions.items().isEmpty());
    }

    /** Whether something of this plan reads its state: a composite alarm, a rule of EventBridge, or what goes back when it fires. */
    public boolean isRead() {
        var name = resource.at("name");
        var known = name.hidden() ? Optional.<String>empty() : name.text();
        return READERS.stream()
                .flatMap(type -> references.ofType(type).stream())
                .anyMatch(reader -> references.in(reader.properties()).contains(resource.urn())
                        || reader.propertyDependencies().values().stream()
                                .anyMatch(leadsTo -> leadsTo.contains(resource.urn()))
                        || known.filter(text -> references.isNamedIn(text, reader.properties()))
                                .isPresent());
    }

    /** Whether a composite alarm or a rule of EventBridge may read it, of which nothing says what it reads: a preview of the stock CLI. */
    public boolean mayBeRead() {
        return saysNothing(COMPOSITE, "alarmRule") || saysNothing(RegionTakeover.RULE, "eventPattern");
    }

    private boolean saysNothing(String type, String property) {
        return references.ofType(type).stream()
                .anyMatch(reader -> reader.at(property).hidden()
                        && references.from(reader, property).isEmpty());
    }
}
