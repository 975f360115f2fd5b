package dev.nospof.policies.rules.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.read.Plans;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Site;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** One labelled manifest: what its author expects a tool to say about which object. */
record CorpusCase(
        String id, String concept, boolean faulty, boolean agreed, ResourceGraph graph, String kind, String name) {
    static CorpusCase of(Path corpus, JsonNode json) {
        var resources = new TreeMap<Urn, Resource>();
        read(corpus, json.path("file").asText(), resources);
        json.path("context").forEach(file -> read(corpus, file.asText(), resources));
        var object = json.path("object");
        var name = object.hasNonNull("resource")
                ? object.path("resource").asText().replaceFirst(".*?\\..*?\\.", "")
                : object.path("name").asText("");
        return new CorpusCase(
                json.path("id").asText(),
                json.path("concept").asText(),
                json.path("expect").asText().equals("fail"),
                json.path("consensus").asBoolean(true),
                ResourceGraph.of("corpus", "manifests", resources.values()),
                object.path("kind").asText(""),
                name.equals("null") ? "" : name);
    }

    private static void read(Path corpus, String file, TreeMap<Urn, Resource> resources) {
        Plans.read(corpus.resolve(file)).resources().forEach(resource -> {
            var urn = new Urn(resource.urn().text().replaceFirst("::.*?::", "::corpus::"));
            resources.putIfAbsent(
                    urn,
                    new Resource(
                            urn,
                            resource.type(),
                            resource.name(),
                            resource.custom(),
                            resource.properties(),
                            resource.parent(),
                            resource.provider(),
                            resource.dependencies(),
                            resource.propertyDependencies(),
                            resource.options(),
                            resource.source()));
        });
    }

    /** Verdicts about the object, or about what guards or scales it. */
    List<Judgement> judgements() {
        var site = Site.standard(Sample.TODAY);
        var about = about(new Plan(graph, site));
        return Rulebook.standard().judge(graph, site).stream()
                .filter(judgement -> about.contains(judgement.subject().urn()))
                .toList();
    }

    private Set<Urn> about(Plan plan) {
        var about = new HashSet<Urn>();
        for (var object : plan.objects().all()) {
            if ((kind.isEmpty() || object.kind().equals(kind))
                    && (name.isEmpty() || object.name().equals(name))) {
                about.add(object.resource().urn());
                plan.objects().workload(object.resource()).forEach(workload -> {
                    workload.budgets().forEach(budget -> add(about, budget.object()));
                    workload.autoscalers().forEach(autoscaler -> add(about, autoscaler.object()));
                });
            }
        }
        return about;
    }

    private static void add(Set<Urn> about, KubernetesObject object) {
        about.add(object.resource().urn());
    }
}
