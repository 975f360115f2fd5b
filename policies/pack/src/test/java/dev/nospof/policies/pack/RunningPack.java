package dev.nospof.policies.pack;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerGrpc.AnalyzerBlockingStub;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/** A pack behind a channel, asked as the engine asks. */
final class RunningPack implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Server server;
    private final ManagedChannel channel;

    RunningPack() throws IOException {
        var name = UUID.randomUUID().toString();
        server = InProcessServerBuilder.forName(name)
                .addService(new PackService(TODAY, () -> cancelled.countDown()))
                .build()
                .start();
        channel = InProcessChannelBuilder.forName(name).build();
        engine().configureStack(AnalyzerStackConfigureRequest.newBuilder()
                .setProject("shop")
                .setStack("dev")
                .build());
    }

    AnalyzerBlockingStub engine() {
        return AnalyzerGrpc.newBlockingStub(channel);
    }

    /** The pack answers first and ends then, so its end is waited for. */
    boolean cancelled() throws InterruptedException {
        return cancelled.await(1, TimeUnit.MINUTES);
    }

    /** Each policy with its level, and {@code site} with its settings as JSON. */
    RunningPack configured(Map<String, PolicyConfig> policies) {
        engine().configure(ConfigureAnalyzerRequest.newBuilder()
                .putAllPolicyConfig(new TreeMap<>(policies))
                .build());
        return this;
    }

    /** Everything that is told of a stack, in the engine's order of asking. */
    List<AnalyzeDiagnostic> findings(Stack stack) {
        var findings = new ArrayList<AnalyzeDiagnostic>();
        stack.oneByOne().forEach(one -> findings.addAll(engine().analyze(one).getDiagnosticsList()));
        findings.addAll(engine().analyzeStack(stack.whole()).getDiagnosticsList());
        return findings;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }
}
