package dev.nospof.components.kubernetes.service;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import dev.nospof.components.kubernetes.parts.Links;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Reachable;
import dev.nospof.components.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The container's environment: the caller's variables and one pair for each dependency, sorted by name. */
final class Environment {
    private Environment() {}

    static List<EnvVarArgs> of(SelfHealingServiceArgs args) {
        var all = new TreeMap<String, Variable>(args.program().variables());
        for (var target : Links.reached(args.dependencies())) {
            all.putAll(variables(target, args.namespace()));
        }
        return all.entrySet().stream().map(e -> e.getValue().named(e.getKey())).toList();
    }

    static void checkNoClash(Set<String> own, List<Dependency> dependencies) {
        for (var target : Links.reached(dependencies)) {
            for (var name : names(target)) {
                if (own.contains(name)) {
                    throw Checks.variableOfDependency(name, target.name());
                }
            }
        }
    }

    private static List<String> names(Target target) {
        var endings = target instanceof Reachable<?> outside
                ? List.copyOf(outside.variables().keySet())
                : List.of("HOST", "PORT");
        return endings.stream().map(ending -> prefix(target) + "_" + ending).toList();
    }

    private static SortedMap<String, Variable> variables(Target target, String namespace) {
        var prefix = prefix(target);
        if (target instanceof Reachable<?> outside) {
            var told = new TreeMap<String, Variable>();
            outside.variables().forEach((ending, value) -> told.put(prefix + "_" + ending, told(value)));
            return told;
        }
        var endpoint = Links.endpoint(target);
        if (endpoint.isPresent()) {
            return new TreeMap<>(Map.of(
                    prefix + "_HOST", new Variable.Plain(endpoint.get().host()),
                    prefix + "_PORT",
                            new Variable.Plain(
                                    Output.of(String.valueOf(endpoint.get().port())))));
        }
        var parts = target.name().split("/", 2);
        var host = parts.length == 2 ? parts[1] + "." + parts[0] + ".svc" : parts[0] + "." + namespace + ".svc";
        return new TreeMap<>(Map.of(prefix + "_HOST", new Variable.Plain(Output.of(host))));
    }

    /** What the model leaves open, since plain words know no Pulumi: here a text, or one that deployment will tell. */
    private static Variable told(Object value) {
        return new Variable.Plain(
                value instanceof Output<?> output
                        ? output.applyValue(String::valueOf)
                        : Output.of(String.valueOf(value)));
    }

    /** {@code ORDERS_QUEUE} for {@code orders-queue}; a namespace is left out. */
    private static String prefix(Target target) {
        var name = target.name().substring(target.name().indexOf('/') + 1);
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
