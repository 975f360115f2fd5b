package dev.nospof.policies.proof;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.fix.Fixes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan of AWS resources as a preview shows it: ids are not known yet, and each property says on whom it depends. It begins with a VPC {@code shop} and a private and a public subnet
 * in each of three zones.
 */
public final class Cloud {
    public static final ProofOptions TOLERANT = ProofOptions.DEFAULTS.withTolerance(Duration.ofMinutes(2));
    private static final Map<String, String> SHORT = Map.of(
            "subnet", "aws:ec2/subnet:Subnet",
            "vpc", "aws:ec2/vpc:Vpc");

    private record Declared(String type, Value.Fields fields, Map<String, List<String>> references) {}

    private final Map<String, Declared> resources = new LinkedHashMap<>();
    private final List<Resource> objects = new ArrayList<>();

    public static Cloud empty() {
        var cloud = new Cloud().with("vpc", "shop", "{cidrBlock: 10.0.0.0/16}");
        for (var zone : List.of("a", "b", "c")) {
            cloud.with("subnet", "private-" + zone, "{availabilityZone: eu-west-1" + zone + "}", "vpcId: shop");
            cloud.with(
                    "subnet",
                    "public-" + zone,
                    "{availabilityZone: eu-west-1" + zone + ", mapPublicIpOnLaunch: true}",
                    "vpcId: shop");
        }
        return cloud;
    }

    /**
     * One more resource.
     *
     * @param references {@code subnets: private-a private-b}
     */
    public Cloud with(String type, String name, String fields, String... references) {
        var byProperty = new LinkedHashMap<String, List<String>>();
        for (var reference : references) {
            var sides = reference.split(": ", 2);
            byProperty.put(sides[0], List.of(sides[1].split(" ")));
        }
        resources.put(name, new Declared(SHORT.getOrDefault(type, type), Plans.fields(fields), byProperty));
        return this;
    }

    /** Kubernetes objects beside them. */
    public Cloud manifest(String yaml) {
        objects.addAll(Plans.of(yaml).resources());
        return this;
    }

    /** An object one of whose properties is made from outputs of others: {@code spec: orders-db}. */
    public Cloud manifest(String yaml, String reference) {
        var made = Plans.of(yaml).resources();
        made.forEach(r -> objects.add(r.type().contains("Service") ? r : referring(r, reference)));
        return this;
    }

    public ResourceGraph plan() {
        var all = new ArrayList<>(objects);
        resources.forEach((name, declared) -> all.add(resource(name, declared)));
        return ResourceGraph.of("shop", "test", all);
    }

    public ProofResult proven() {
        return Proof.of(plan(), TOLERANT);
    }

    /** What the matrix says of the loss, in short. */
    public String answer(String lost, String subject) {
        return proven().matrix().at(lost, subject).inShort();
    }

    public SinglePoint onlyPoint() {
        var points = proven().singlePointsOfFailure();
        if (points.size() != 1) {
            throw new AssertionError("expected one single point of failure, but there are " + points);
        }
        return points.get(0);
    }

    /** The changes that are proven to remove its only single point of failure; none where there is no such fix. */
    public List<String> fix() {
        return new Fixes(plan(), TOLERANT).of(onlyPoint()).map(f -> f.changes()).orElse(List.of());
    }

    private Resource resource(String name, Declared declared) {
        var fields = new TreeMap<>(declared.fields().fields());
        declared.references()
                .forEach((property, names) -> fields.putIfAbsent(
                        property,
                        names.size() == 1
                                ? Value.UNKNOWN
                                : new Value.Items(
                                        names.stream().map(n -> Value.UNKNOWN).toList())));
        var byProperty = new TreeMap<String, List<Urn>>();
        declared.references()
                .forEach((property, names) ->
                        byProperty.put(property, names.stream().map(this::urn).toList()));
        return made(urn(name), declared.type(), name, new Value.Fields(fields), byProperty);
    }

    private Resource referring(Resource object, String reference) {
        var sides = reference.split(": ", 2);
        var byProperty = new TreeMap<String, List<Urn>>();
        byProperty.put(
                sides[0], Arrays.stream(sides[1].split(" ")).map(this::urn).toList());
        return made(object.urn(), object.type(), object.name(), object.properties(), byProperty);
    }

    private static Resource made(
            Urn urn, String type, String name, Value.Fields fields, SortedMap<String, List<Urn>> byProperty) {
        return new Resource(
                urn,
                type,
                name,
                true,
                fields,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                byProperty,
                ResourceOptions.NONE,
                Optional.empty());
    }

    private Urn urn(String name) {
        var declared = resources.get(name);
        if (declared == null) {
            throw new AssertionError("no resource " + name + " is declared before it is referred to");
        }
        return Urn.of("test", "shop", "", declared.type(), name);
    }
}
