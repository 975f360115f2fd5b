package dev.nospof.policies.proof.kubernetes;

import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Strength;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.model.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whom a workload needs: what its annotation declares, and every service of the plan that an environment variable of its names. A
 * call that nothing declares is taken for a hard one.
 */
final class Needs {
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z][a-z0-9+.:-]*://)(?:[^/@]*@)?([a-z0-9][a-z0-9.-]*)|\\b([a-z0-9][a-z0-9.-]*):\\d{1,5}\\b");
    private static final Pattern ADDRESS_LIKE =
            Pattern.compile(".*(HOST|URL|URI|ADDR|ADDRESS|ENDPOINT|SERVER|SERVICE|SERVERS)$");

    private final String self;
    private final String namespace;
    private final ServiceNames names;
    private final TreeMap<String, Need> needs = new TreeMap<>();

    private Needs(String self, String namespace, ServiceNames names) {
        this.self = self;
        this.namespace = namespace;
        this.names = names;
    }

    static List<Need> of(
            Workload workload, String self, ServiceNames names, SortedMap<String, ResourceGraph.Origin> symbols) {
        var needs = new Needs(self, workload.object().namespace(), names);
        needs.declared(workload.object().at("metadata", "annotations", Annotations.DEPENDS_ON));
        for (var containers : List.of("containers", "initContainers")) {
            workload.pods().spec().at(containers).items().stream()
                    .flatMap(container -> container.at("env").items().stream())
                    .forEach(variable -> needs.named(variable, symbols));
        }
        return new ArrayList<>(needs.needs.values());
    }

    private void declared(Field annotation) {
        for (var declared :
                annotation.text().map(text -> read(annotation, text)).orElse(List.of())) {
            var target = resolved(declared.name());
            var queue = declared.through()
                    .map(t -> new Need.Queue(resolved(t.queue().name()), t.horizon()));
            if (!target.equals(self)) {
                needs.put(target, new Need(target, declared.strength(), queue));
            }
            queue.map(Need.Queue::name).filter(q -> !q.equals(self)).ifPresent(this::hard);
        }
    }

    /** What cannot be read is not known; the message of whoever refuses it would be lost on the person who reads the matrix. */
    private static List<Dependency> read(Field annotation, String text) {
        try {
            return Dependency.decode(text);
        } catch (UnsafeArgs unreadable) {
            throw WrongKind.at(
                    annotation, "such as 'payments=hard,inventory=async:orders-queue:4h,recommendations=soft'");
        }
    }

    private String resolved(String name) {
        return names.named(name, namespace).orElse(name);
    }

    private void hard(String target) {
        needs.putIfAbsent(target, new Need(target, Strength.HARD, Optional.empty()));
    }

    /** A value that is not known names nothing that could be followed. */
    private void named(Field variable, SortedMap<String, ResourceGraph.Origin> symbols) {
        if (!(variable.at("value").value() instanceof Value.Text value)) {
            return;
        }
        var text = value.text();
        symbols.forEach((symbol, origin) -> {
            if (text.contains(symbol)) {
                names.resource(origin.resource()).ifPresent(this::found);
            }
        });
        var name = variable.at("name").text().orElse("").toUpperCase(Locale.ROOT);
        var lower = text.toLowerCase(Locale.ROOT);
        if (ADDRESS_LIKE.matcher(name).matches()) {
            names.host(lower, namespace).ifPresent(this::found);
        }
        HOST.matcher(lower)
                .results()
                .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
                .forEach(host -> names.host(host, namespace).ifPresent(this::found));
    }

    private void found(String target) {
        if (!target.equals(self)) {
            hard(target);
        }
    }
}
