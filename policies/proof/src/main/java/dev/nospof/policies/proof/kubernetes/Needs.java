package dev.nospof.policies.proof.kubernetes;

import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Strength;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.WrongKind;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.family.Directory;
import dev.nospof.policies.proof.model.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whom a workload needs: what its annotation declares, and everything in the plan that an environment variable, a ConfigMap or a Secret of its names or is
 * made from. What nothing declares is taken for a hard dependency.
 */
final class Needs {
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z][a-z0-9+.:-]*://)(?:[^/@]*@)?([a-z0-9][a-z0-9.-]*)|\\b([a-z0-9][a-z0-9.-]*):\\d{1,5}\\b");
    private static final Pattern ADDRESS_LIKE =
            Pattern.compile(".*(HOST|URL|URI|ADDR|ADDRESS|ENDPOINT|SERVER|SERVICE|SERVERS)$");

    private final String self;
    private final Workload workload;
    private final Directory directory;
    private final Wiring wiring;
    private final TreeMap<String, Need> needs = new TreeMap<>();

    private Needs(String self, Workload workload, Directory directory, Wiring wiring) {
        this.self = self;
        this.workload = workload;
        this.directory = directory;
        this.wiring = wiring;
    }

    static List<Need> of(Workload workload, String self, Directory directory, Wiring wiring) {
        var needs = new Needs(self, workload, directory, wiring);
        needs.declared(workload.object().at("metadata", "annotations", Annotations.DEPENDS_ON));
        for (var containers : List.of("containers", "initContainers")) {
            workload.pods().spec().at(containers).items().forEach(needs::environment);
        }
        needs.referenced(workload.object().resource(), "spec");
        wiring.fronts().bindings(workload).forEach(binding -> needs.referenced(binding, "spec"));
        wiring.fronts()
                .controllers(workload)
                .forEach(c -> directory.resource(c.object().resource().urn()).ifPresent(needs::found));
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
            if (declared.strength() != Strength.SOFT && directory.isOutside(target, "")) {
                directory.waysOut(workload.object().resource()).forEach(this::found);
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
        return directory.named(name, workload.object().namespace()).orElse(name);
    }

    private void hard(String target) {
        needs.putIfAbsent(target, new Need(target, Strength.HARD, Optional.empty()));
    }

    private void environment(Field container) {
        for (var variable : container.at("env").items()) {
            if (variable.at("value").value() instanceof Value.Text value) {
                named(variable.at("name").text().orElse(""), value);
            }
            source("ConfigMap", variable.at("valueFrom", "configMapKeyRef", "name"));
            source("Secret", variable.at("valueFrom", "secretKeyRef", "name"));
        }
        for (var all : container.at("envFrom").items()) {
            source("ConfigMap", all.at("configMapRef", "name"));
            source("Secret", all.at("secretRef", "name"));
        }
    }

    /** What a ConfigMap or a Secret is made from is what its readers need. */
    private void source(String kind, Field name) {
        if (name.value() instanceof Value.Text text) {
            wiring.source(kind, text.text(), workload.object()).ifPresent(source -> {
                referenced(source, "data");
                referenced(source, "stringData");
                if (kind.equals("ConfigMap") && source.at("data").value() instanceof Value.Fields data) {
                    data.fields().forEach((key, value) -> {
                        if (value instanceof Value.Text one) {
                            named(key, one);
                        }
                    });
                }
            });
        }
    }

    /** Where a value is not known, what it is made from still is: a preview says on whom a property depends. */
    private void referenced(Resource resource, String property) {
        directory.behind(resource, property).forEach(this::found);
    }

    /** A host of AWS in what a resource of the plan gives out is that resource's own: how it is reached is its matter. */
    private void named(String variable, Value.Text value) {
        var made = directory.in(value);
        made.forEach(this::found);
        var lower = value.text().toLowerCase(Locale.ROOT);
        var namespace = workload.object().namespace();
        if (ADDRESS_LIKE.matcher(variable.toUpperCase(Locale.ROOT)).matches()) {
            called(lower, namespace);
        }
        HOST.matcher(lower)
                .results()
                .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
                .filter(host -> made.isEmpty() || !Directory.isOfAws(host))
                .forEach(host -> called(host, namespace));
    }

    /** A host outside the VPC is reached through its NAT gateways; a declaration about it says how badly it is needed. */
    private void called(String host, String namespace) {
        directory.host(host, namespace).ifPresent(this::found);
        if (!needs.containsKey(host) && directory.isOutside(host, namespace)) {
            directory.waysOut(workload.object().resource()).forEach(this::found);
        }
    }

    private void found(String target) {
        if (!target.equals(self)) {
            hard(target);
        }
    }
}
