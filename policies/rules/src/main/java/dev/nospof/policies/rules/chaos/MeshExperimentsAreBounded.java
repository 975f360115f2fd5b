package dev.nospof.policies.rules.chaos;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of Chaos Mesh, what runs by itself: {@code Schedule}s and {@code Workflow}s (https://chaos-mesh.org/docs/define-scheduling-rules/,
 * https://chaos-mesh.org/docs/status-check-in-workflow/).
 */
public record MeshExperimentsAreBounded() implements Rule {
    private static final String GROUP = "chaos-mesh.org/";

    @Override
    public String id() {
        return "CHS-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "What is broken by a timetable hits few, ends by itself, and never meets the one before it.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return Stream.of("Schedule", "Workflow")
                .flatMap(kind -> plan.objects().ofKind(kind).stream())
                .filter(object -> object.groupVersion().startsWith(GROUP))
                .map(object -> new Case(object.resource(), () -> Optional.of(judge(object))));
    }

    private static Verdict judge(KubernetesObject object) {
        var flaws = new Flaws(Where.of(object));
        if (object.kind().equals("Schedule")) {
            schedule(object.at("spec"), flaws);
        } else {
            workflow(object.at("spec", "templates"), flaws);
        }
        return flaws.verdict();
    }

    private static void schedule(Field spec, Flaws flaws) {
        // Forbid is what Chaos Mesh takes where nobody says otherwise.
        var concurrency = spec.at("concurrencyPolicy");
        if (!concurrency.text().orElse("Forbid").equals("Forbid")) {
            flaws.add(
                    concurrency.path(),
                    "The next begins while the one before it still breaks something",
                    "Set concurrencyPolicy: Forbid");
        }
        var faults = faults(spec);
        faults.forEach(fault -> bounded(fault, fault.at("duration"), flaws));
        var workflow = spec.at("workflow", "templates");
        if (workflow.isPresent()) {
            workflow(workflow, flaws);
        }
    }

    private static void workflow(Field templates, Flaws flaws) {
        boolean checked = false;
        boolean breaks = false;
        for (var template : templates.items()) {
            checked |= template.at("templateType").text().orElse("").equals("StatusCheck")
                    && template.at("abortWithStatusCheck").flag().orElse(false);
            for (var fault : faults(template)) {
                breaks = true;
                bounded(fault, template.at("deadline"), flaws);
            }
        }
        if (breaks && !checked) {
            flaws.add(
                    templates.path(),
                    "It goes on while users suffer: nothing looks whether they do",
                    "Add a template of type StatusCheck with abortWithStatusCheck: true");
        }
    }

    /** Whatever breaks something has a field named after it: {@code podChaos}, {@code networkChaos}. */
    private static List<Field> faults(Field holder) {
        var faults = new ArrayList<Field>();
        holder.fields().forEach((name, field) -> {
            if (name.endsWith("Chaos")) {
                faults.add(field);
            }
        });
        return faults;
    }

    private static void bounded(Field fault, Field time, Flaws flaws) {
        if (fault.at("mode").text().orElse("all").equals("all")) {
            flaws.add(
                    fault.at("mode").path(),
                    "All that fits is hit at once",
                    "Set mode: one, or fixed-percent with a share that may be lost");
        }
        if (fault.at("selector", "namespaces").items().isEmpty()) {
            flaws.add(
                    fault.at("selector", "namespaces").path(),
                    "Pods of every namespace may be hit",
                    "Name the namespaces of what may be hit");
        }
        // A killed pod is gone at once: there is nothing that could last.
        var atOnce = fault.at("action").text().orElse("").matches("pod-kill|container-kill");
        if (!atOnce && !time.isPresent()) {
            flaws.add(time.path(), "It lasts until somebody ends it", "Say for how long: 5m");
        }
    }
}
