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
                                .toList()),
                site);
    }

    /** With the objects of these manifests as well. */
    public Sample and(String yaml) {
        var all = new ArrayList<>(graph.resources());
        all.addAll(of(yaml).graph.resources());
        return new Sample(ResourceGraph.of(graph.project(), graph.stack(), all), site);
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
