package dev.nospof.policies.proof.family;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the subject that somebody means by a name, a host or a resource. Where several would do, the first by name is meant. */
public final class Directory {
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<Urn, String> resources = new HashMap<>();
    private final SortedMap<String, Urn> waysOut = new TreeMap<>();
    private final Survey survey;

    /** @param subjects in the order of their names */
    Directory(Collection<Subject> subjects, Survey survey) {
        this.survey = survey;
        for (var subject : subjects) {
            plain.put(subject.name(), subject.name());
            subject.identity().names().forEach(name -> names.putIfAbsent(name, subject.name()));
            subject.identity().hosts().forEach(host -> hosts.putIfAbsent(host, subject.name()));
            if (subject.identity().hosts().contains(Identity.WAY_OUT)) {
                subject.identity().resources().stream()
                        .findFirst()
                        .ifPresent(first -> waysOut.put(subject.name(), first));
            }
            subject.identity().resources().forEach(urn -> resources.putIfAbsent(urn, subject.name()));
        }
    }

    /** The subject of this name, as seen from a namespace: plain or as {@code namespace/name}, itself or a Service before it. */
    public Optional<String> named(String name, String namespace) {
        var full = name.contains("/") ? name : namespace + "/" + name;
        return Optional.ofNullable(names.get(full))
                .or(() -> Optional.ofNullable(hosts.get(full)))
                .or(() -> Optional.ofNullable(plain.get(name)))
                .or(() -> Optional.ofNullable(names.get(name)));
    }

    /**
     * The subject behind a DNS name: {@code payments}, {@code payments.shop}, {@code payments.shop.svc.cluster.local}, a name of the plan's own, or an endpoint of
     * AWS, which begins with the name of what is behind it.
     */
    public Optional<String> host(String host, String namespace) {
        if (hosts.containsKey(host)) {
            return Optional.of(hosts.get(host));
        }
        var labels = host.split("\\.", -1);
        if (isOfAws(host)) {
            for (var label : labels) {
                if (names.containsKey(label)) {
                    return Optional.of(names.get(label));
                }
            }
            return Optional.empty();
        }
        if (labels.length > 2 && !labels[2].equals("svc")) {
            return Optional.empty();
        }
        return Optional.ofNullable(hosts.get((labels.length > 1 ? labels[1] : namespace) + "/" + labels[0]));
    }

    /** What leads out of the VPCs of this resource's region. Which one it uses the plan does not tell: all are needed. */
    public SortedSet<String> waysOut(Resource of) {
        var names = new TreeSet<String>();
        waysOut.forEach((name, first) -> survey.graph()
                .find(first)
                .filter(way -> survey.areTogether(way, of))
                .ifPresent(way -> names.add(name)));
        return names;
    }

    /** Whether this is the name of a host that is neither in a cluster nor one that this plan makes. */
    public boolean isOutside(String host, String namespace) {
        return host.matches("([a-z0-9-]+\\.)+[a-z]{2,}")
                && !host.matches(".*\\.(svc|local|internal|localhost|test)(\\..*)?")
                && host(host, namespace).isEmpty();
    }

    /** Whether this host is one that AWS serves. */
    public static boolean isOfAws(String host) {
        return host.endsWith(".amazonaws.com") || host.endsWith(".amazonaws.com.cn");
    }

    /** The subject that this resource is, or is before. */
    public Optional<String> resource(Urn urn) {
        return Optional.ofNullable(resources.get(urn));
    }

    /** The subjects whose outputs stand in this value, as symbols. */
    public SortedSet<String> in(Value value) {
        var found = new TreeSet<String>();
        survey.references().in(value).forEach(urn -> resource(urn).ifPresent(found::add));
        return found;
    }

    /** The subjects that a property needs to be known first, even where its value does not show them. */
    public SortedSet<String> behind(Resource resource, String property) {
        var found = new TreeSet<String>();
        survey.references().from(resource, property).forEach(r -> resource(r.urn())
                .ifPresent(found::add));
        return found;
    }
}
