package dev.nospof.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AboutOneResourceTest {
    /** What may be changed of the good stack, so that verdicts differ. */
    private static final Map<String, String> CHANGES = Map.of(
            "averageUtilization: 60", "averageUtilization: 95",
            "minReplicas: 3", "minReplicas: 1",
            "maxReplicas: 6", "maxReplicas: 3",
            "imagePullPolicy: IfNotPresent", "imagePullPolicy: Always",
            "tolerationSeconds: 30", "tolerationSeconds: 300",
            "priorityClassName: services", "priorityClassName: \"" + Stack.UNKNOWN + "\"",
            "terminationGracePeriodSeconds: 60", "terminationGracePeriodSeconds: 5",
            "requests: {cpu: 250m, memory: 256Mi}", "requests: {}",
            "stabilizationWindowSeconds: 300", "stabilizationWindowSeconds: 0",
            "livenessProbe: {httpGet: {path: /live, port: http}, periodSeconds: 10, failureThreshold: 3}",
                    "livenessProbe: {httpGet: {path: /ready, port: http}, periodSeconds: 1, failureThreshold: 1}");

    /** Every change, with each choice of other resources beside what is judged. */
    static List<Stack> stacks() {
        var stacks = new ArrayList<Stack>();
        var kinds = List.of("Service", "PodDisruptionBudget");
        for (var change :
                CHANGES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            var changed = Stack.good().with(change.getKey(), change.getValue());
            stacks.add(changed);
            stacks.add(changed.only(List.of("Deployment", "HorizontalPodAutoscaler")));
            kinds.forEach(kind -> stacks.add(changed.only(List.of("Deployment", "HorizontalPodAutoscaler", kind))));
        }
        return stacks;
    }

    @ParameterizedTest(name = "stack {index}")
    @MethodSource("stacks")
    void namesOnlyRulesWhoseVerdictNoOtherResourceChanges(Stack stack) {
        var graph = stack.graph();
        var alone = graph.resources().stream()
                .flatMap(resource -> judged(ResourceGraph.of("shop", "dev", List.of(resource))).stream())
                .sorted(Comparator.comparing(Object::toString))
                .toList();

        assertThat(alone)
                .isNotEmpty()
                .isEqualTo(judged(graph).stream()
                        .sorted(Comparator.comparing(Object::toString))
                        .toList());
    }

    @Test
    void leavesMostRulesToTheStack() {
        var policies = Policies.standard();

        assertThat(policies.aboutOne().rules())
                .hasSize(12)
                .doesNotContainAnyElementsOf(policies.aboutAll().rules());
        assertThat(policies.aboutOne().rules().size()
                        + policies.aboutAll().rules().size())
                .isEqualTo(Rulebook.standard().rules().size());
    }

    private static List<Judgement> judged(ResourceGraph graph) {
        return Policies.standard().aboutOne().judge(graph, Site.standard(RunningPack.TODAY));
    }
}
