package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.PodOwner;
import dev.nospof.policies.graph.kubernetes.Quantity;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.PodRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every container requests processor and memory, and is limited to the memory that it requests: what is not requested is taken away first. */
public record PodsReserveWhatTheyUse() implements PodRule {
    @Override
    public String id() {
        return "SVC-11";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A pod keeps the processor and memory it needs, whoever else lands on its node.";
    }

    @Override
    public Verdict judge(PodOwner owner, Plan plan) {
        var flaws = new Flaws(Where.of(owner.object()));
        Stream.concat(owner.pods().containers().stream(), owner.pods().sidecars().stream())
                .forEach(container -> look(owner, container, flaws));
        return flaws.verdict();
    }

    private static void look(PodOwner owner, Container container, Flaws flaws) {
        var place = "container " + container.name() + ", resources.";
        for (var resource : List.of("cpu", "memory")) {
            if (reserved(owner, container, resource).isEmpty()) {
                flaws.add(
                        place + "requests." + resource,
                        "A full node starves it or evicts it first: it requests no " + resource,
                        "Request the " + resource + " that it uses at peak load");
            }
        }
        var limit = Quantity.of(container.limit("memory")).or(() -> ofPod(owner, "limits", "memory"));
        if (limit.isEmpty()) {
            flaws.add(
                    place + "limits.memory",
                    "A leak takes its neighbours' memory before it is noticed: its own is not limited",
                    "Set the memory limit to the memory request");
            return;
        }
        var request = reserved(owner, container, "memory").orElseThrow();
        if (limit.get().compareTo(request) != 0) {
            flaws.add(
                    place + "limits.memory",
                    "It may use memory that its node does not have and is killed for it: the limit is not the request",
                    "Set the memory limit to the memory request");
        }
    }

    /** The container's own, else what the whole pod reserves (Kubernetes 1.34 and newer). */
    private static Optional<BigDecimal> reserved(PodOwner owner, Container container, String resource) {
        return container
                .reserved(resource)
                .or(() -> ofPod(owner, "requests", resource))
                .or(() -> ofPod(owner, "limits", resource));
    }

    private static Optional<BigDecimal> ofPod(PodOwner owner, String kind, String resource) {
        return Quantity.of(owner.pods().spec().at("resources", kind, resource));
    }
}
