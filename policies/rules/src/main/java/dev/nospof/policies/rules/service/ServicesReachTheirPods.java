package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.PodOwner;
import dev.nospof.policies.graph.kubernetes.ServiceObject;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.ServiceRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Its selector matches pods of the plan, and each target port is one that they have. */
public record ServicesReachTheirPods() implements ServiceRule {
    @Override
    public String id() {
        return "SVC-14";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public String promise() {
        return "What a Service's address leads to is there, at the port it names.";
    }

    /** A Service without a selector has endpoints that somebody else keeps; an external name has none. */
    @Override
    public boolean concerns(ServiceObject service, Plan plan) {
        return !service.object().at("spec", "type").text().orElse("").equals("ExternalName")
                && !(service.selector().isEmpty() && hasEndpointsOfItsOwn(service, plan));
    }

    @Override
    public Verdict judge(ServiceObject service, Plan plan) {
        if (service.selector().isEmpty()) {
            return broken(
                    service,
                    "spec.selector",
                    "Its address leads nowhere: it has no selector, and the plan no endpoints for it",
                    "Give the labels of the pods that it stands for, or an EndpointSlice");
        }
        var behind = plan.objects().podsBehind(service);
        var owners = behind.certain().isEmpty() ? behind.all() : behind.certain();
        if (owners.isEmpty()) {
            return broken(
                    service,
                    "spec.selector",
                    "Its address leads nowhere: no pod of the plan has the labels "
                            + service.selector().labels(),
                    "Correct the selector, or waive the rule if the pods are deployed elsewhere");
        }
        for (var port : service.ports()) {
            for (var owner : owners) {
                var flaw = flaw(service, port, owner);
                if (flaw.isPresent()) {
                    return flaw.get();
                }
            }
        }
        return new Verdict.Holds();
    }

    /** A number need not be declared to be served, so it is wrong only where others are declared and it is not. */
    private static Optional<Verdict> flaw(ServiceObject service, Field port, PodOwner owner) {
        var target = port.at("targetPort").isPresent() ? port.at("targetPort") : port.at("port");
        var declared = Stream.concat(owner.pods().containers().stream(), owner.pods().sidecars().stream())
                .flatMap(container -> container.field().at("ports").items().stream())
                .toList();
        var byName = target.value() instanceof Value.Text name && !name.text().matches("\\d+");
        var found = byName
                ? declared.stream().anyMatch(p -> p.at("name").value().equals(target.value()))
                : declared.isEmpty()
                        || declared.stream()
                                .anyMatch(p -> p.at("containerPort").integer().equals(number(target)));
        return found
                ? Optional.empty()
                : Optional.of(broken(
                        service,
                        target.path(),
                        "Every request is refused: no container of " + Where.of(owner.object()) + " has the port "
                                + shown(target),
                        "Name a port that the container declares"));
    }

    private static OptionalInt number(Field target) {
        return target.value() instanceof Value.Text text
                ? OptionalInt.of(Integer.parseInt(text.text()))
                : target.integer();
    }

    private static String shown(Field target) {
        return target.value() instanceof Value.Text text
                ? "'" + text.text() + "'"
                : String.valueOf(target.integer().orElse(0));
    }

    private static boolean hasEndpointsOfItsOwn(ServiceObject service, Plan plan) {
        return plan.objects().ofKind("Endpoints").stream()
                        .anyMatch(e -> e.near(service.object())
                                && e.name().equals(service.object().name()))
                || plan.objects().ofKind("EndpointSlice").stream()
                        .anyMatch(e -> e.near(service.object())
                                && e.at("metadata", "labels", "kubernetes.io/service-name")
                                        .text()
                                        .orElse("")
                                        .equals(service.object().name()));
    }

    private static Verdict broken(ServiceObject service, String property, String why, String remedy) {
        return new Verdict.Broken(Where.of(service.object(), property), why, remedy);
    }
}
