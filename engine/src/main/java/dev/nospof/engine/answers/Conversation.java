package dev.nospof.engine.answers;

import com.google.protobuf.Struct;
import dev.nospof.engine.answers.Registrations.Read;
import dev.nospof.engine.answers.SymbolicOutputs.Declaration;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

/**
 * One program's talk with the engine, from its first request to its last. Whichever way the requests come, they are answered here.
 *
 * <p>May be called from many threads. A request that cannot be answered throws {@link NoGraph}, which is also kept: whatever the
 * program makes of the refusal, the run has failed.
 */
public final class Conversation {
    private static final String STACK_REFERENCE = "pulumi:pulumi:StackReference";

    private final Symbols symbols = new Symbols();
    private final Registrations registrations;
    private final OutsideWorld outside;
    private final List<LogEntry> log = Collections.synchronizedList(new ArrayList<>());
    private final List<NoGraph> refusals = Collections.synchronizedList(new ArrayList<>());
    private final SortedMap<String, Value> exports = Collections.synchronizedSortedMap(new TreeMap<>());

    public Conversation(ProgramRequest program, List<SymbolicOutputs> providers) {
        var all = new ArrayList<>(providers);
        all.add(new KubernetesOutputs());
        all.add(new AwsOutputs());
        this.registrations = new Registrations(program.project(), program.environment(), all, symbols);
        this.outside = new OutsideWorld(program, symbols, registrations);
    }

    public RegisterResourceResponse register(RegisterResourceRequest request, Optional<SourceLocation> source) {
        var one = refusalsKept(() -> registrations.register(request, source));
        return RegisterResourceResponse.newBuilder()
                .setUrn(one.resource().urn().text())
                .setId(one.id().orElse(""))
                .setObject(Wire.struct(one.outputs()))
                .build();
    }

    public ReadResourceResponse read(ReadResourceRequest request, Optional<SourceLocation> source) {
        var one = refusalsKept(() -> {
            var declaration = new Declaration(
                    registrations.urn(request.getParent(), request.getType(), request.getName()),
                    request.getType(),
                    request.getName(),
                    Wire.fields(request.getProperties()),
                    registrations.settings(request.getProvider()));
            var state = request.getType().equals(STACK_REFERENCE)
                    ? Optional.of(outside.stack(request.getId()))
                    : outside.read(request.getType(), request.getId());
            return registrations.read(
                    declaration,
                    request.getId(),
                    state,
                    new Read(request.getParent(), request.getProvider(), request.getDependenciesList(), source));
        });
        return ReadResourceResponse.newBuilder()
                .setUrn(one.resource().urn().text())
                .setProperties(Wire.struct(one.outputs()))
                .build();
    }

    /** The stack's outputs are the program's exports; those of components are for their users, who have them already. */
    public void outputs(RegisterResourceOutputsRequest request) {
        if (request.getUrn().contains("::" + Registrations.STACK_TYPE + "::")) {
            exports.putAll(Wire.fields(request.getOutputs()).fields());
        }
    }

    public ResourceInvokeResponse invoke(ResourceInvokeRequest request) {
        return ResourceInvokeResponse.newBuilder()
                .setReturn(answer(request.getTok(), request.getArgs()))
                .build();
    }

    public CallResponse call(ResourceCallRequest request) {
        var args = request.getArgs().toBuilder().removeFields("__self__").build();
        return CallResponse.newBuilder()
                .setReturn(answer(request.getTok(), args))
                .build();
    }

    private Struct answer(String token, Struct args) {
        return refusalsKept(() -> outside.answer(token, args));
    }

    /** Every feature that a plan can have; what nobody can check here is not asked for in a plan. */
    public SupportsFeatureResponse supports(SupportsFeatureRequest request) {
        return SupportsFeatureResponse.newBuilder()
                .setHasSupport(List.of("secrets", "resourceReferences", "outputValues", "parameterization")
                        .contains(request.getId()))
                .build();
    }

    public RegisterPackageResponse registerPackage(RegisterPackageRequest request) {
        return RegisterPackageResponse.newBuilder()
                .setRef(request.getName() + "@" + request.getVersion())
                .build();
    }

    /** Keeps what the program says; what the SDK says about itself at debug level is dropped, not least because it quotes secrets. */
    public void log(LogRequest request) {
        if (request.getSeverity() == LogSeverity.DEBUG) {
            return;
        }
        log.add(new LogEntry(level(request.getSeverity()), request.getMessage(), request.getUrn()));
    }

    /** Keeps a line that the program wrote to standard output or standard error. */
    public void printed(String line) {
        log.add(new LogEntry(LogEntry.Level.PRINTED, line, ""));
    }

    public ResourceGraph graph() {
        return registrations.graph();
    }

    public SortedMap<String, Value> exports() {
        return new TreeMap<>(exports);
    }

    public List<LogEntry> entries() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    public List<NoGraph> refusals() {
        synchronized (refusals) {
            return List.copyOf(refusals);
        }
    }

    /** Where a resource was declared, if it was seen. */
    public Optional<SourceLocation> source(Urn urn) {
        return registrations.find(urn).flatMap(one -> one.resource().source());
    }

    private <T> T refusalsKept(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (NoGraph refusal) {
            refusals.add(refusal);
            throw refusal;
        }
    }

    private static LogEntry.Level level(LogSeverity severity) {
        return Map.of(
                        LogSeverity.WARNING, LogEntry.Level.WARNING,
                        LogSeverity.ERROR, LogEntry.Level.ERROR)
                .getOrDefault(severity, LogEntry.Level.INFO);
    }
}
