package dev.nospof.engine.answers;

import dev.nospof.engine.answers.SymbolicOutputs.Answer;
import dev.nospof.engine.answers.SymbolicOutputs.Declaration;
import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.engine.refusal.ProgramRefusals;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.Resource.RegisterResourceRequest;

/** The resources that a program has registered, and the answers it got for them. */
final class Registrations {
    static final String STACK_TYPE = "pulumi:pulumi:Stack";

    private final String project;
    private final String stack;
    private final List<SymbolicOutputs> providers;
    private final Symbols symbols;
    private final Map<Urn, Registered> registered = new ConcurrentHashMap<>();

    Registrations(String project, String stack, List<SymbolicOutputs> providers, Symbols symbols) {
        this.project = project;
        this.stack = stack;
        this.providers = List.copyOf(providers);
        this.symbols = symbols;
    }

    /**
     * A resource, and what the program can read back of it.
     *
     */
    record Registered(Resource resource, Optional<String> id, Value.Fields outputs) {}

    Registered register(RegisterResourceRequest request, Optional<SourceLocation> source) {
        var urn = urn(request.getParent(), request.getType(), request.getName());
        if (request.getRemote()) {
            throw ProgramRefusals.remoteComponent(request.getType(), request.getName(), source);
        }
        var inputs = Wire.fields(request.getObject());
        var answer = request.getCustom()
                ? secretsMarked(
                        provider(request.getType())
                                .register(
                                        new Declaration(
                                                urn,
                                                request.getType(),
                                                request.getName(),
                                                inputs,
                                                settings(request.getProvider())),
                                        symbols),
                        request.getAdditionalSecretOutputsList())
                : new Answer(Optional.empty(), inputs, inputs);
        return keep(new Registered(resource(urn, request, answer.properties(), source), answer.id(), answer.outputs()));
    }

    /** A resource that existed before the program: its state as far as it is known. */
    Registered read(Declaration declaration, String id, Optional<Value.Fields> state, Read read) {
        var answer = state.map(known -> new Answer(Optional.of(id), known, known))
                .orElseGet(() -> provider(declaration.type()).read(declaration, id, symbols));
        var resource = new Resource(
                declaration.urn(),
                declaration.type(),
                declaration.name(),
                true,
                answer.properties(),
                parent(read.parent()),
                present(read.provider()),
                urns(read.dependencies()),
                new TreeMap<>(),
                ResourceOptions.NONE,
                read.source());
        return keep(new Registered(resource, Optional.of(id), answer.outputs()));
    }

    /** The options of reading an existing resource. */
    record Read(String parent, String provider, List<String> dependencies, Optional<SourceLocation> source) {}

    private Registered keep(Registered one) {
        var before = registered.putIfAbsent(one.resource().urn(), one);
        if (before != null) {
            throw duplicate(before.resource(), one.resource());
        }
        return one;
    }

    private static NoGraph duplicate(Resource before, Resource now) {
        return ProgramRefusals.duplicate(now.urn(), now.type(), now.name(), before.source(), now.source());
    }

    Optional<Registered> find(Urn urn) {
        return Optional.ofNullable(registered.get(urn));
    }

    /** As the real engine names resources: the parents' types lead, the stack's is left out. */
    Urn urn(String parent, String type, String name) {
        var parentTypes = parent.isEmpty() ? "" : parent.split("::", 4)[2];
        return Urn.of(stack, project, parentTypes.equals(STACK_TYPE) ? "" : parentTypes, type, name);
    }

    /** The settings of a provider that is referred to as {@code urn::id}; none for the default one. */
    Value.Fields settings(String reference) {
        var end = reference.lastIndexOf("::");
        return end < 0
                ? Value.Fields.NONE
                : find(new Urn(reference.substring(0, end)))
                        .map(provider -> provider.resource().properties())
                        .orElse(Value.Fields.NONE);
    }

    private SymbolicOutputs provider(String type) {
        return providers.stream()
                .filter(provider -> provider.covers(type))
                .findFirst()
                .orElseGet(EchoedInputs::new);
    }

    private Resource resource(
            Urn urn, RegisterResourceRequest request, Value.Fields properties, Optional<SourceLocation> source) {
        var byProperty = new TreeMap<String, List<Urn>>();
        request.getPropertyDependenciesMap().forEach((property, urns) -> {
            if (urns.getUrnsCount() > 0) {
                byProperty.put(property, urns(urns.getUrnsList()));
            }
        });
        return new Resource(
                urn,
                request.getType(),
                request.getName(),
                request.getCustom(),
                properties,
                parent(request.getParent()),
                present(request.getProvider()),
                urns(request.getDependenciesList()),
                byProperty,
                options(request),
                source);
    }

    /** What the program leaves out of {@code protect} and {@code retainOnDelete} is the parent's, as in the real engine. */
    private ResourceOptions options(RegisterResourceRequest request) {
        var parents = parent(request.getParent())
                .flatMap(this::find)
                .map(parent -> parent.resource().options())
                .orElse(ResourceOptions.NONE);
        return new ResourceOptions(
                request.hasProtect() ? request.getProtect() : parents.protect(),
                request.hasRetainOnDelete() ? request.getRetainOnDelete() : parents.retainOnDelete(),
                request.getIgnoreChangesList());
    }

    private static Answer secretsMarked(Answer answer, List<String> names) {
        return new Answer(
                answer.id(), Wire.withSecrets(answer.properties(), names), Wire.withSecrets(answer.outputs(), names));
    }

    private static Optional<Urn> parent(String urn) {
        return present(urn).map(Urn::new);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<Urn> urns(Collection<String> texts) {
        return texts.stream().distinct().sorted().map(Urn::new).toList();
    }

    ResourceGraph graph() {
        return ResourceGraph.of(
                project,
                stack,
                registered.values().stream().map(Registered::resource).toList(),
                symbols.origins());
    }
}
