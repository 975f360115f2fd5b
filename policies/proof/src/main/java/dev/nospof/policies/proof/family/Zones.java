package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.Placement.Place;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the proof's zones each real one is.
 *
 * <p>The proof calls zones {@code zone a}, {@code zone b} and so on. Where the plan's own names end in those letters they keep them; else they get them in the
 * order of their names. Zones of another region than most of the plan is in come after all of its own. It decides labels only: which service is lost with which other in <em>some</em> zone is decided by the worst placement.
 */
public final class Zones {
    private static final List<String> PROPERTIES =
            List.of("availabilityZone", "availabilityZones", "availabilityZoneId");

    private final int count;
    private final Map<String, Integer> index = new HashMap<>();

    /** @param mentions how often each name stands in the plan */
    private Zones(int count, SortedMap<String, Integer> mentions) {
        this.count = count;
        if (!mentions.keySet().stream().allMatch(this::hasLetter)) {
            mentions.keySet().forEach(name -> index.put(name, index.size()));
            return;
        }
        var home = home(mentions);
        var elsewhere = count;
        for (var name : mentions.keySet()) {
            index.put(name, region(name).equals(home) ? name.charAt(name.length() - 1) - 'a' : elsewhere++);
        }
    }

    /** The region that most of the plan is in; of several the first. */
    private static String home(SortedMap<String, Integer> mentions) {
        var regions = new TreeMap<String, Integer>();
        mentions.forEach((name, times) -> regions.merge(region(name), times, Integer::sum));
        var home = "";
        for (var region : regions.entrySet()) {
            if (region.getValue() > regions.getOrDefault(home, 0)) {
                home = region.getKey();
            }
        }
        return home;
    }

    static Zones of(int count, ResourceGraph graph, KubernetesObjects objects) {
        var names = new ArrayList<String>();
        for (var resource : graph.resources()) {
            if (resource.type().startsWith("aws:")) {
                for (var property : PROPERTIES) {
                    texts(resource.properties().fields().get(property), names);
                }
            }
        }
        for (var workload : objects.workloads()) {
            Reading.of(() -> names.addAll(pinned(workload.pods().spec())));
        }
        var mentions = new TreeMap<String, Integer>();
        names.forEach(name -> mentions.merge(name, 1, Integer::sum));
        return new Zones(count, mentions);
    }

    /** How many the environment has, where a resource does not say it. */
    public int count() {
        return count;
    }

    /** The real zones that the plan names, sorted. */
    public List<String> names() {
        return index.keySet().stream().sorted().toList();
    }

    /** The index of a real zone; the first where the plan mentions it nowhere else. */
    public int of(String name) {
        return index.getOrDefault(name, 0);
    }

    /** The loss of the zone of this index. */
    public static Failure lost(int zone) {
        return new Failure(Failure.Kind.ZONE, Place.zoneName(zone));
    }

    /** The zone that a resource says it is in. */
    public Reading<Integer> read(Resource resource, String property) {
        return Reading.of(() -> resource.at(property).text())
                .then(name -> name.<Reading<Integer>>map(n -> new Reading.Known<>(of(n)))
                        .orElseGet(() -> new Reading.Unknown<>(property + " of " + resource.name() + " is not given")));
    }

    /** The zone of a subnet, which says it by name or by id. */
    public Reading<Integer> ofSubnet(Resource subnet) {
        var byId = subnet.at("availabilityZoneId").isPresent()
                && !subnet.at("availabilityZone").isPresent();
        return read(subnet, byId ? "availabilityZoneId" : "availabilityZone");
    }

    private static List<String> pinned(Field pod) {
        var names = new TreeSet<String>();
        pod.at("nodeSelector", SpreadConstraint.ZONE).text().ifPresent(names::add);
        pod
                .at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms")
                .items()
                .stream()
                .flatMap(term -> term.at("matchExpressions").items().stream())
                .filter(e -> e.at("key").text().orElse("").equals(SpreadConstraint.ZONE))
                .flatMap(e -> e.at("values").items().stream())
                .forEach(value -> value.text().ifPresent(names::add));
        return List.copyOf(names);
    }

    private static void texts(Value value, Collection<String> names) {
        if (value instanceof Value.Text text) {
            names.add(text.text());
        } else if (value instanceof Value.Items items) {
            items.items().forEach(item -> texts(item, names));
        }
    }

    private boolean hasLetter(String name) {
        return name.matches("([a-z]{2}(-[a-z]+)+-\\d)?[a-z]") && name.charAt(name.length() - 1) - 'a' < count;
    }

    private static String region(String name) {
        return name.substring(0, name.length() - 1);
    }
}
