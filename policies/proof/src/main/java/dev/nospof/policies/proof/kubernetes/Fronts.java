package dev.nospof.policies.proof.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.KubernetesObjects;
import dev.nospof.policies.graph.kubernetes.Workload;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.model.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands between users and a workload: bindings to target groups of load balancers, Ingresses and routes with the controller that serves them, Services of type
 * LoadBalancer. Read once for all workloads.
 */
final class Fronts {
    private final Map<String, List<Resource>> bindings = new HashMap<>();
    private final Map<String, SortedSet<String>> classes = new HashMap<>();
    private final Map<String, Workload> controllers = new HashMap<>();

    Fronts(KubernetesObjects objects) {
        objects.ofKind("TargetGroupBinding").forEach(o -> text(o.at("spec"), "serviceRef", "name")
                .forEach(service -> bindings.computeIfAbsent(key(o, service), k -> new ArrayList<>())
                        .add(o.resource())));
        objects.ofKind("Ingress").forEach(this::ingress);
        objects.ofKind("HTTPRoute").forEach(this::route);
        for (var workload : objects.workloads()) {
            Reading.of(() -> workload.pods().labels().getOrDefault("app.kubernetes.io/name", ""))
                    .match(label -> controllers.putIfAbsent(label, workload), unknown -> null);
        }
    }

    /** The bindings that lead from load balancers of the plan to this workload. */
    List<Resource> bindings(Workload workload) {
        return workload.services().stream()
                .flatMap(s -> bindings.getOrDefault(key(s.object(), s.object().name()), List.of()).stream())
                .toList();
    }

    /** The controllers in the plan that serve the Ingresses before this workload. */
    List<Workload> controllers(Workload workload) {
        return classes(workload).stream()
                .flatMap(name -> controller(name).stream())
                .filter(c -> !c.object().equals(workload.object()))
                .toList();
    }

    /** What stands before this workload, and is not in the plan. */
    List<Trusted> trusted(Workload workload) {
        var trusted = new ArrayList<Trusted>();
        for (var name : classes(workload)) {
            if (controller(name).isEmpty()) {
                trusted.add(new Trusted(
                        "ingress " + name,
                        "is up in several zones: its controller or load balancer is not in this plan"));
            }
        }
        for (var service : workload.services()) {
            if (text(service.object().at("spec"), "type").contains("LoadBalancer")) {
                trusted.add(new Trusted(
                        "load balancer of " + service.object().name(),
                        "is up in several zones: the cloud makes it, and it is not in this plan"));
            }
        }
        return trusted;
    }

    private SortedSet<String> classes(Workload workload) {
        var names = new TreeSet<String>();
        workload.services()
                .forEach(s -> names.addAll(
                        classes.getOrDefault(key(s.object(), s.object().name()), new TreeSet<>())));
        return names;
    }

    private List<Workload> controller(String name) {
        for (var label : List.of(name, "ingress-" + name, name + "-ingress", name + "-ingress-controller")) {
            if (controllers.containsKey(label)) {
                return List.of(controllers.get(label));
            }
        }
        return List.of();
    }

    private void ingress(KubernetesObject ingress) {
        var spec = ingress.at("spec");
        var name = text(spec, "ingressClassName").stream().findFirst().orElse("of the cluster's default class");
        backend(ingress, name, text(spec, "defaultBackend", "service", "name"));
        Reading.of(() -> spec.at("rules").items().stream()
                        .flatMap(rule -> rule.at("http", "paths").items().stream())
                        .toList())
                .orElse(List.of())
                .forEach(path -> backend(ingress, name, text(path, "backend", "service", "name")));
    }

    /** A route belongs to a Gateway, whose class names who serves it. */
    private void route(KubernetesObject route) {
        var name = Reading.of(() -> route.at("spec", "parentRefs").items()).orElse(List.of()).stream()
                .flatMap(parent -> text(parent, "name").stream())
                .findFirst()
                .orElse("of a gateway");
        Reading.of(() -> route.at("spec", "rules").items().stream()
                        .flatMap(rule -> rule.at("backendRefs").items().stream())
                        .toList())
                .orElse(List.of())
                .forEach(backend -> backend(route, "gateway " + name, text(backend, "name")));
    }

    private void backend(KubernetesObject before, String name, List<String> services) {
        services.forEach(service -> classes.computeIfAbsent(key(before, service), k -> new TreeSet<>())
                .add(name));
    }

    private static List<String> text(Field field, String... path) {
        return Reading.of(() -> field.at(path).text().stream().toList()).orElse(List.of());
    }

    private static String key(KubernetesObject object, String service) {
        return object.namespace() + "/" + service;
    }
}
