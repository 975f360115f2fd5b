package dev.nospof.policies.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which resources the properties of others lead to: by a symbol in a text, by what a preview says a property depends on, or by a name that is written
 * out. What leads nowhere in the plan is not found.
 */
public final class References {
    /** Symbols have at least eight characters of their own; shorter ones are looked for one by one. */
    private static final int PREFIX = 8;

    private static final List<String> NAMES =
            List.of("name", "identifier", "clusterIdentifier", "replicationGroupId", "clusterName");

    private final ResourceGraph graph;
    private final Map<String, List<String>> symbolsByPrefix = new HashMap<>();
    private final List<String> shortSymbols = new ArrayList<>();
    private final Map<String, List<Resource>> byType = new HashMap<>();
    private final Map<String, Map<String, Resource>> byName = new HashMap<>();

    /** Of this plan; made once and asked often. */
    public References(ResourceGraph graph) {
        this.graph = graph;
        for (var symbol : graph.symbols().keySet()) {
            if (symbol.length() < PREFIX) {
                shortSymbols.add(symbol);
            } else {
                symbolsByPrefix
                        .computeIfAbsent(symbol.substring(0, PREFIX), p -> new ArrayList<>())
                        .add(symbol);
            }
        }
        graph.resources().forEach(r -> byType.computeIfAbsent(r.type(), t -> new ArrayList<>())
                .add(r));
    }

    /** All resources of this type, in the order of URNs. */
    public List<Resource> ofType(String type) {
        return Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
    }

    /** All types of the plan. */
    public Collection<String> types() {
        return new TreeSet<>(byType.keySet());
    }

    /** The resources that a top-level property leads to, in the order of URNs. */
    public List<Resource> from(Resource resource, String property) {
        var found = in(resource.at(property).value());
        found.addAll(resource.propertyDependencies().getOrDefault(property, List.of()));
        return found.stream().flatMap(urn -> graph.find(urn).stream()).toList();
    }

    /** As above, those of one type; where a name is written out, whoever has it. */
    public List<Resource> from(Resource resource, String property, String type) {
        var found = new ArrayList<>(from(resource, property).stream()
                .filter(r -> r.type().equals(type))
                .toList());
        if (found.isEmpty()) {
            texts(resource.at(property).value())
                    .forEach(text ->
                            java.util.Optional.ofNullable(named(type).get(text)).ifPresent(found::add));
        }
        return List.copyOf(found);
    }

    /** Those of {@code type} whose {@code property} leads to each resource. */
    public Map<Urn, List<Resource>> to(String type, String property, String targetType) {
        var users = new HashMap<Urn, List<Resource>>();
        for (var user : ofType(type)) {
            for (var target : from(user, property, targetType)) {
                users.computeIfAbsent(target.urn(), t -> new ArrayList<>()).add(user);
            }
        }
        return users;
    }

    /** The resources whose outputs stand in a value, as symbols. Secrets are not looked into. */
    public SortedSet<Urn> in(Value value) {
        var found = new TreeSet<Urn>();
        if (!graph.symbols().isEmpty()) {
            texts(value).forEach(text -> symbols(text, found));
        }
        return found;
    }

    /** Whether a physical name stands in a value, by itself or in a longer text: {@code ALARM("late-1cc17a9") AND …}. Secrets are not looked into. */
    public boolean isNamedIn(String name, Value value) {
        var word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
        return texts(value).stream().anyMatch(text -> word.matcher(text).find());
    }

    private void symbols(String text, SortedSet<Urn> found) {
        for (int at = 0; at + PREFIX <= text.length(); at++) {
            for (var symbol : symbolsByPrefix.getOrDefault(text.substring(at, at + PREFIX), List.of())) {
                if (text.startsWith(symbol, at)) {
                    found.add(graph.symbols().get(symbol).resource());
                }
            }
        }
        for (var symbol : shortSymbols) {
            if (text.contains(symbol)) {
                found.add(graph.symbols().get(symbol).resource());
            }
        }
    }

    private Map<String, Resource> named(String type) {
        return byName.computeIfAbsent(type, t -> {
            var named = new HashMap<String, Resource>();
            for (var resource : ofType(t)) {
                for (var property : NAMES) {
                    if (resource.properties().fields().get(property) instanceof Value.Text name) {
                        named.putIfAbsent(name.text(), resource);
                    }
                }
            }
            return named;
        });
    }

    private static List<String> texts(Value value) {
        var texts = new ArrayList<String>();
        collect(value, texts);
        return texts;
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
