package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.read.Plans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A plan in which a test changes one place at a time: {@code Sample.goodService().set("Deployment", "spec.replicas", 1)}. A path names
 * fields and, in brackets, list positions; a field with dots in its name is quoted: {@code metadata.annotations.'nospof.dev/zones'}.
 */
public final class Sample {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final ResourceGraph GOOD = read("good-service.yaml");

    private static final ResourceGraph GOOD_QUORUM = read("good-quorum.yaml");

    private static final ResourceGraph GOOD_POSTGRES = read("good-postgres.yaml");

    private final ResourceGraph graph;
    private final Site site;

    private Sample(ResourceGraph graph, Site site) {
        this.graph = graph;
        this.site = site;
    }

    /** A service that keeps every promise. */
    public static Sample goodService() {
        return new Sample(GOOD, Site.standard(TODAY));
    }

    /** A set that agrees by majority and keeps every promise. */
    public static Sample goodQuorum() {
        return new Sample(GOOD_QUORUM, Site.standard(TODAY));
    }

    /** A PostgreSQL cluster of an operator that keeps every promise. */
    public static Sample goodPostgres() {
        return new Sample(GOOD_POSTGRES, Site.standard(TODAY));
    }

    /** A VPC of three zones that keeps every promise. Names end in the zone's letter: {@code private-b}. */
    public static Sample goodNetwork() {
        return new Sample(Clouds.network(), Site.standard(TODAY));
    }

    /** An SQS queue {@code orders}, and {@code dead} for its dead letters, that keep every promise. */
    public static Sample goodQueue() {
        return new Sample(Clouds.queue(), Site.standard(TODAY));
    }

    /** An application load balancer {@code front} with its {@code targets}, before the service of {@link #goodService}, that keep every promise. */
    public static Sample goodBalancer() {
        return new Sample(Balancers.forRequests(), Site.standard(TODAY));
    }

    /** A network load balancer {@code front} with its {@code targets} that keep every promise. */
    public static Sample goodConnections() {
        return new Sample(Balancers.forConnections(), Site.standard(TODAY));
    }

    /** An Auto Scaling group {@code shop} with its {@code targets}, that keeps every promise. */
    public static Sample goodFleet() {
        return new Sample(Fleets.behindALoadBalancer(), Site.standard(TODAY));
    }

    /** An alarm {@code late} that tells a topic {@code people}, to whom two ways lead. */
    public static Sample goodAlarms() {
        var graph = Clouds.and(ResourceGraph.of("shop", "test", List.of()), "aws:sns/topic:Topic", "people", "{}");
        graph = Clouds.and(
                graph,
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                "late",
                "{metricName: Late, alarmActions: [id-of-people;], treatMissingData: breaching}");
        for (var way : List.of("email", "https")) {
            graph = Clouds.and(
                    graph,
                    "aws:sns/topicSubscription:TopicSubscription",
                    way,
                    "{topic: id-of-people;, protocol: %s}".formatted(way));
        }
        return new Sample(graph, Site.standard(TODAY));
    }

    /**
     * An EKS cluster {@code cluster} in the network, with {@code nodes-a} to {@code nodes-c}, the add-ons {@code coredns} and {@code monitoring}, and the set of {@link
     * #goodQuorum}, that keep every promise.
     */
    public static Sample goodCluster() {
        return new Sample(Clusters.of(GOOD_QUORUM), Site.standard(TODAY));
    }

    /** The service as if it were Karpenter, and a pool of its nodes, that keep every promise. */
    public static Sample goodKarpenter() {
        return goodService()
                .set(
                        "Deployment",
                        "spec.template.spec.containers[0].image",
                        "public.ecr.aws/karpenter/controller:1.8.1")
                .set("Deployment", "spec.template.spec.affinity", Affinities.offKarpenter())
                .and("""
                apiVersion: karpenter.sh/v1
                kind: NodePool
                metadata: {name: general}
                spec: {disruption: {budgets: [{nodes: 10%}]}, template: {spec: {terminationGracePeriod: 1h}}}
                """);
    }

    /**
     * The service and the network with databases: an Aurora cluster {@code db} with {@code db-a} to {@code db-c}, of which {@code elsewhere} is the copy in another region, and an
     * instance {@code ledger} behind a proxy {@code front}. The service uses the first.
     */
    public static Sample goodDatabases() {
        return new Sample(Clouds.databases(GOOD), Site.standard(TODAY))
                .set(
                        "Deployment",
                        "spec.template.spec.containers[0].env",
                        Clouds.value(List.of(
                                Map.of("name", "ORDERS_DB_HOST", "value", "endpoint-of-db;"),
                                Map.of("name", "ORDERS_DB_POOL_SIZE", "value", "10"))));
    }

    /** A bucket {@code uploads} in an environment of two regions, and {@code copy} in the other one, that keep every promise. */
    public static Sample goodBuckets() {
        return new Sample(Clouds.buckets(), Site.standard(TODAY));
    }

    /** A cache {@code sessions} that a function {@code web} uses, in the network of {@link #goodNetwork}, that keeps every promise. */
    public static Sample goodCache() {
        return new Sample(Caches.inThreeZones(), Site.standard(TODAY));
    }

    /** A table {@code carts} with an index {@code by-customer}, and {@code carts-there} in another region, that keep every promise. */
    public static Sample goodTable() {
        return new Sample(Tables.inTwoRegions(), Site.standard(TODAY));
    }

    /** Backups {@code nightly} of a table {@code carts}, kept in {@code here} and copied to {@code there}, that keep every promise. */
    public static Sample goodBackups() {
        return new Sample(Backups.ofATable(), Site.standard(TODAY));
    }

    /** A name that leads to {@code first}, and to {@code second} in another region, that keeps every promise. */
    public static Sample goodName() {
        return new Sample(Names.failover(), Site.standard(TODAY));
    }

    /** A name {@code orders} in a namespace {@code internal} of {@code vpc}, that keeps every promise. */
    public static Sample goodDiscovery() {
        return new Sample(Discoveries.inANetwork(), Site.standard(TODAY));
    }

    /** An experiment {@code stops} that stops a third of some instances until the alarm {@code late} fires, which keeps every promise. */
    public static Sample goodExperiment() {
        return goodAlarms().andOf("aws:fis/experimentTemplate:ExperimentTemplate", "stops", """
                stopConditions: [{source: 'aws:cloudwatch:alarm', value: id-of-late;}]
                targets: [{name: some, resourceType: 'aws:ec2:instance', selectionMode: PERCENT(34), resourceTags: [{key: team, value: shop}]}]
                """);
    }

    /** A timetable {@code slow} and a workflow {@code steps} of Chaos Mesh that keep every promise. */
    public static Sample goodMeshExperiments() {
        return of("""
                apiVersion: chaos-mesh.org/v1alpha1
                kind: Schedule
                metadata: {name: slow, namespace: shop}
                spec:
                  schedule: '@every 2h'
                  concurrencyPolicy: Forbid
                  type: NetworkChaos
                  networkChaos: {action: delay, mode: one, duration: 2m, selector: {namespaces: [shop]}}
                ---
                apiVersion: chaos-mesh.org/v1alpha1
                kind: Workflow
                metadata: {name: steps, namespace: shop}
                spec:
                  entry: all
                  templates:
                    - {name: all, templateType: Parallel, children: [well, kill]}
                    - {name: well, templateType: StatusCheck, abortWithStatusCheck: true}
                    - {name: kill, templateType: PodChaos, deadline: 5m, podChaos: {action: pod-failure, mode: one, selector: {namespaces: [shop]}}}
                """);
    }

    /** Alerts {@code orders} on an error budget in four speeds, that keep every promise. */
    public static Sample goodObjective() {
        return of("""
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata: {name: orders, namespace: shop}
                spec:
                  groups:
                    - name: orders
                      rules:
                        - {record: 'failed:ratio_rate5m', expr: 'sum(rate(failed[5m])) / sum(rate(all[5m]))'}
                        - {alert: Burns, expr: 'failed:ratio_rate1h > 0.0144 and failed:ratio_rate5m > 0.0144', labels: {severity: page}, annotations: {runbook_url: 'https://example.org/burns'}}
                        - {alert: Burns, expr: 'failed:ratio_rate6h > 0.006 and failed:ratio_rate30m > 0.006', labels: {severity: page}, annotations: {runbook_url: 'https://example.org/burns'}}
                        - {alert: Burns, expr: 'failed:ratio_rate1d > 0.003 and failed:ratio_rate2h > 0.003', labels: {severity: ticket}, annotations: {runbook_url: 'https://example.org/burns'}}
                        - {alert: Burns, expr: 'failed:ratio_rate3d > 0.001 and failed:ratio_rate6h > 0.001', labels: {severity: ticket}, annotations: {runbook_url: 'https://example.org/burns'}}
                """);
    }

    /** A plan of nothing, to which a test adds. */
    public static Sample nothing() {
        return new Sample(ResourceGraph.of("shop", "test", List.of()), Site.standard(TODAY));
    }

    /** These manifests. */
    public static Sample of(String yaml) {
        return new Sample(
                Plans.read("manifests", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))),
                Site.standard(TODAY));
    }

    private static ResourceGraph read(String resource) {
        try (var stream = Sample.class.getResourceAsStream("/" + resource)) {
            return Plans.read(resource, stream);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public ResourceGraph graph() {
        return graph;
    }

    public Site site() {
        return site;
    }

    /** The same plan for another site. */
    public Sample at(UnaryOperator<Site> change) {
        return new Sample(graph, change.apply(site));
    }

    /** With this value at this path of every object of the kind; text, a number, a flag, or a {@link Value}. */
    public Sample set(String kind, String path, Object value) {
        return change(
                kind, resource -> resource.with((Value.Fields) with(resource.properties(), steps(path), value(value))));
    }

    /** With this value at this path of the resource of this name. */
    public Sample setOf(String name, String path, Object value) {
        return new Sample(
                graph.map(resource -> resource.name().equals(name)
                        ? resource.with((Value.Fields) with(resource.properties(), steps(path), value(value)))
                        : resource),
                site);
    }

    /** Without the resources of these names. */
    public Sample withoutNamed(String... names) {
        return new Sample(
                ResourceGraph.of(
                        graph.project(),
                        graph.stack(),
                        graph.resources().stream()
                                .filter(resource -> !List.of(names).contains(resource.name()))
                                .toList(),
                        graph.symbols()),
                site);
    }

    /** With this resource as well: type, name and properties as YAML. */
    public Sample andOf(String type, String name, String yaml) {
        return new Sample(Clouds.and(graph, type, name, yaml), site);
    }

    /** Without what stands at this path. */
    public Sample remove(String kind, String path) {
        return set(kind, path, Value.NOTHING);
    }

    /** With a value at this path that only deployment decides. */
    public Sample unknown(String kind, String path) {
        return set(kind, path, Value.UNKNOWN);
    }

    /** With every object of the kind changed. */
    public Sample change(String kind, UnaryOperator<Resource> change) {
        return new Sample(
                graph.map(resource -> resource.type().endsWith(":" + kind) ? change.apply(resource) : resource), site);
    }

    /** Without the objects of the kind. */
    public Sample without(String kind) {
        return new Sample(
                ResourceGraph.of(
                        graph.project(),
                        graph.stack(),
                        graph.resources().stream()
                                .filter(resource -> !resource.type().endsWith(":" + kind))
                                .toList(),
                        graph.symbols()),
                site);
    }

    /** With the objects of these manifests as well. */
    public Sample and(String yaml) {
        var all = new ArrayList<>(graph.resources());
        all.addAll(of(yaml).graph.resources());
        return new Sample(ResourceGraph.of(graph.project(), graph.stack(), all, graph.symbols()), site);
    }

    /** Every verdict of this rule. */
    public List<Judgement> judgedBy(Rule rule) {
        return Rulebook.of(rule).judge(graph, site);
    }

    /** The rule's verdict on the only thing that it has a say about. */
    public Verdict verdict(Rule rule) {
        var judgements = judgedBy(rule);
        if (judgements.size() != 1) {
            throw new AssertionError(
                    rule.id() + " has " + judgements.size() + " verdicts, expected one: " + judgements);
        }
        return judgements.get(0).verdict();
    }

    /** The rule's verdict on the resource of this name; empty where it is not asked. */
    public Optional<Verdict> verdictOn(String name, Rule rule) {
        return judgedBy(rule).stream()
                .filter(judgement -> judgement.subject().name().equals(name))
                .map(Judgement::verdict)
                .findFirst();
    }

    /** The ids of the rules that are broken, in order, each once. */
    public List<String> broken() {
        return Rulebook.standard().judge(graph, site).stream()
                .filter(Judgement::isBroken)
                .map(judgement -> judgement.rule().id())
                .distinct()
                .toList();
    }

    private static Value value(Object value) {
        if (value instanceof Value ready) {
            return ready;
        }
        if (value instanceof Boolean flag) {
            return Value.of(flag.booleanValue());
        }
        return value instanceof Number number ? Value.of(number.longValue()) : Value.of(value.toString());
    }

    private static List<String> steps(String path) {
        var steps = new ArrayList<String>();
        var matcher = java.util.regex.Pattern.compile("'([^']+)'|\\[(\\d+)]|([^.\\[\\]']+)")
                .matcher(path);
        while (matcher.find()) {
            steps.add(
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return steps;
    }

    private static Value with(Value old, List<String> steps, Value value) {
        if (steps.isEmpty()) {
            return value;
        }
        var rest = steps.subList(1, steps.size());
        if (old instanceof Value.Items items) {
            var changed = new ArrayList<>(items.items());
            var position = Integer.parseInt(steps.get(0));
            if (position == changed.size()) {
                changed.add(Value.NOTHING);
            }
            changed.set(position, with(changed.get(position), rest, value));
            changed.removeIf(Value.NOTHING::equals);
            return new Value.Items(changed);
        }
        var changed =
                new TreeMap<>(old instanceof Value.Fields fields ? fields.fields() : new TreeMap<String, Value>());
        changed.put(steps.get(0), with(changed.getOrDefault(steps.get(0), Value.NOTHING), rest, value));
        changed.values().removeIf(Value.NOTHING::equals);
        return new Value.Fields(changed);
    }
}
