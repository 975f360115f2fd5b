package dev.nospof.policies.pack;

import com.google.protobuf.Struct;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

/**
 * What the engine says of a stack, as a graph.
 *
 * @param project of the stack that is judged
 * @param stack its name
 */
record StackGraph(String project, String stack) {
    /**
     * The whole stack.
     *
     * <p>The engine sends what the providers answered, with all their defaults: an autoscaled Deployment has replicas there that its program
     * never asked for. What the program asked for came before, resource by resource, and is taken where it is known.
     *
     * @param asked each resource's properties as its program asked for them, by URN
     */
    ResourceGraph of(AnalyzeStackRequest request, Map<String, Value.Fields> asked) {
        return ResourceGraph.of(
                project,
                stack,
                request.getResourcesList().stream()
                        .map(resource -> resource(resource, asked))
                        .toList());
    }

    /** One resource alone: a plan in which nothing else is known. */
    ResourceGraph of(AnalyzeRequest request) {
        return ResourceGraph.of(
                project,
                stack,
                List.of(new Resource(
                        new Urn(request.getUrn()),
                        request.getType(),
                        request.getName(),
                        custom(request.getType(), request.getProvider()),
                        properties(request.getProperties()),
                        text(request.getOptions().getParent()).map(Urn::new),
                        text(request.getProvider().getUrn()),
                        List.of(),
                        new TreeMap<>(),
                        options(request.getOptions()),
                        Optional.empty())));
    }

    /** Where a finding is shown that is about the stack as a whole. */
    Urn stackUrn() {
        return Urn.of(stack, project, "", "pulumi:pulumi:Stack", project + "-" + stack);
    }

    private static Resource resource(AnalyzerResource resource, Map<String, Value.Fields> asked) {
        var byProperty = new TreeMap<String, List<Urn>>();
        resource.getPropertyDependenciesMap().forEach((property, urns) -> {
            if (urns.getUrnsCount() > 0) {
                byProperty.put(property, urns(urns.getUrnsList()));
            }
        });
        var known = asked.get(resource.getUrn());
        return new Resource(
                new Urn(resource.getUrn()),
                resource.getType(),
                resource.getName(),
                custom(resource.getType(), resource.getProvider()),
                known == null ? properties(resource.getProperties()) : known,
                text(resource.getParent()).map(Urn::new),
                text(resource.getProvider().getUrn()),
                urns(resource.getDependenciesList()),
                byProperty,
                options(resource.getOptions()),
                Optional.empty());
    }

    static Value.Fields properties(Struct struct) {
        return Structs.fields(struct);
    }

    /** The engine does not say it, but all that is custom has a provider, except providers themselves. */
    private static boolean custom(String type, AnalyzerProviderResource provider) {
        return !provider.getUrn().isEmpty() || type.startsWith("pulumi:providers:");
    }

    private static ResourceOptions options(AnalyzerResourceOptions options) {
        return new ResourceOptions(options.getProtect(), false, options.getIgnoreChangesList());
    }

    /** In the order of URNs: the engine's own order changes from run to run. */
    private static List<Urn> urns(List<String> urns) {
        return urns.stream().map(Urn::new).sorted().toList();
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
