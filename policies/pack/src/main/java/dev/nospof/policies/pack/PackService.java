package dev.nospof.policies.pack;

import com.google.protobuf.Empty;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.read.UnreadablePlan;
import dev.nospof.policies.rules.UnacceptableWaiver;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureResponse;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.Plugin.PluginInfo;

/** Answers the engine. Asked about one resource it judges that; asked about the stack it judges and proves the whole. Changes nothing. */
final class PackService extends AnalyzerGrpc.AnalyzerImplBase {
    private final Policies policies = Policies.standard();
    private final Runnable cancelled;
    private final Map<String, Value.Fields> asked = new ConcurrentHashMap<>();
    private volatile Settings settings;
    private volatile StackGraph graph = new StackGraph("project", "stack");

    /**
     * @param today by which waivers expire
     * @param cancelled is run when the CLI needs the pack no more
     */
    PackService(LocalDate today, Runnable cancelled) {
        this.settings = Settings.standard(policies, today);
        this.cancelled = cancelled;
    }

    @Override
    public void handshake(AnalyzerHandshakeRequest request, StreamObserver<AnalyzerHandshakeResponse> engine) {
        answer(engine, AnalyzerHandshakeResponse::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> engine) {
        answer(engine, () -> PluginInfo.newBuilder().setVersion(Pack.version()).build());
    }

    @Override
    public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> engine) {
        answer(engine, () -> {
            var info = AnalyzerInfo.newBuilder()
                    .setName(Pack.NAME)
                    .setDisplayName("nospof")
                    .setDescription("No single point of failure: rules, and a proof over failures")
                    .setVersion(Pack.version())
                    .setSupportsConfig(true);
            policies.all().forEach(policy -> info.addPolicies(policy.info()));
            return info.addPolicies(SiteSettings.policy()).build();
        });
    }

    @Override
    public void configureStack(
            AnalyzerStackConfigureRequest request, StreamObserver<AnalyzerStackConfigureResponse> engine) {
        answer(engine, () -> {
            graph = new StackGraph(request.getProject(), request.getStack());
            return AnalyzerStackConfigureResponse.getDefaultInstance();
        });
    }

    @Override
    public void configure(ConfigureAnalyzerRequest request, StreamObserver<Empty> engine) {
        answer(engine, () -> {
            settings = settings.with(request, policies);
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void analyze(AnalyzeRequest request, StreamObserver<AnalyzeResponse> engine) {
        answer(engine, () -> {
            asked.put(request.getUrn(), Structs.fields(request.getProperties()));
            var findings = Findings.aboutOne(policies, settings, graph.of(request), new Urn(request.getUrn()));
            return AnalyzeResponse.newBuilder().addAllDiagnostics(findings).build();
        });
    }

    @Override
    public void remediate(AnalyzeRequest request, StreamObserver<RemediateResponse> engine) {
        answer(engine, RemediateResponse::getDefaultInstance);
    }

    @Override
    public void analyzeStack(AnalyzeStackRequest request, StreamObserver<AnalyzeResponse> engine) {
        answer(engine, () -> {
            var findings = Findings.aboutAll(policies, settings, graph.of(request, asked), graph.stackUrn());
            return AnalyzeResponse.newBuilder().addAllDiagnostics(findings).build();
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> engine) {
        answer(engine, Empty::getDefaultInstance);
        cancelled.run();
    }

    /** Errors that a person can mend are shown as they are; any other is a fault of ours and says so. */
    private static <T> void answer(StreamObserver<T> engine, Supplier<T> answer) {
        try {
            engine.onNext(answer.get());
            engine.onCompleted();
        } catch (UnacceptableSetting | UnacceptableWaiver | UnreadablePlan mendable) {
            engine.onError(Status.INVALID_ARGUMENT
                    .withDescription(mendable.getMessage())
                    .asRuntimeException());
        } catch (RuntimeException fault) {
            engine.onError(Status.INTERNAL
                    .withDescription(PackErrors.fault(fault))
                    .withCause(fault)
                    .asRuntimeException());
        }
    }
}
