package dev.nospof.policies.rules.balancer;

import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** A pod is ready for its cluster some seconds before it is healthy for the load balancer; a rollout must wait for the latter. */
public record PodsWaitToBeTargets() implements Rule {
    @Override
    public String id() {
        return "LB-14";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "A rollout goes on when a new pod gets requests, not when it could.";
    }

    private static final String LABEL = "elbv2.k8s.aws/pod-readiness-gate-inject";
    private static final String TARGET_TYPE = "alb.ingress.kubernetes.io/target-type";

    @Override
    public Stream<Case> cases(Plan plan) {
        var bindings = plan.objects().ofKind("TargetGroupBinding").stream()
                .map(binding -> new Case(
                        binding.resource(),
                        () -> isOfPods(binding, plan) ? Optional.of(judge(binding, plan)) : Optional.empty()));
        var ingresses = plan.objects().ofKind("Ingress").stream()
                .map(ingress -> new Case(
                        ingress.resource(),
                        () -> isOfPods(ingress) ? Optional.of(judge(ingress, plan)) : Optional.empty()));
        return Stream.concat(bindings, ingresses);
    }

    private static boolean isOfPods(KubernetesObject binding, Plan plan) {
        var said = binding.at("spec");
        var type =
                said.hidden() ? Optional.<String>empty() : said.at("targetType").text();
        return type.orElseGet(() -> plan.balancing().groups().stream()
                        .filter(group -> group.bindings().contains(binding))
                        .findFirst()
                        .flatMap(group -> group.resource().at("targetType").text())
                        .orElse("instance"))
                .equals("ip");
    }

    private static boolean isOfPods(KubernetesObject ingress) {
        return ingress.at("metadata", "annotations", TARGET_TYPE)
                .text()
                .filter("ip"::equals)
                .isPresent();
    }

    private static Verdict judge(KubernetesObject object, Plan plan) {
        var namespaces = plan.objects().ofKind("Namespace").stream()
                .filter(n -> n.name().equals(object.namespace()))
                .toList();
        if (namespaces.isEmpty()) {
            return new Verdict.Undecided(
                    Where.of(object),
                    "the namespace " + object.namespace() + ", whose label decides, is not in this plan");
        }
        return namespaces.stream().anyMatch(n -> "enabled".equals(n.labels().get(LABEL)))
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        Where.of(namespaces.get(0), "metadata.labels"),
                        "A rollout stops old pods while the load balancer does not send the new ones anything yet, and users get errors",
                        "Set the label " + LABEL + ": enabled");
    }
}
