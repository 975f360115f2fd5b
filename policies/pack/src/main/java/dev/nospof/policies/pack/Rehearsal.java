package dev.nospof.policies.pack;

import com.google.protobuf.Empty;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerHandshakeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;

/**
 * Judges a small stack and ends, so that the JVM can write down the classes that this takes ({@code mvnw share-classes}). Only the speed of
 * later starts depends on it.
 */
final class Rehearsal {
    private static final String TYPE = "kubernetes:apps/v1:Deployment";
    private static final String URN = "urn:pulumi:rehearsal::rehearsal::" + TYPE + "::orders";

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        var server = Pack.serve(new PackService(LocalDate.now(ZoneOffset.UTC), () -> {}));
        var channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
        var pack = AnalyzerGrpc.newBlockingStub(channel);
        pack.handshake(AnalyzerHandshakeRequest.getDefaultInstance());
        pack.getPluginInfo(Empty.getDefaultInstance());
        pack.getAnalyzerInfo(Empty.getDefaultInstance());
        pack.configureStack(AnalyzerStackConfigureRequest.newBuilder()
                .setProject("rehearsal")
                .setStack("rehearsal")
                .build());
        var provider =
                AnalyzerProviderResource.newBuilder().setUrn("urn:rehearsal").build();
        pack.analyze(AnalyzeRequest.newBuilder()
                .setUrn(URN)
                .setType(TYPE)
                .setName("orders")
                .setProvider(provider)
                .setProperties(deployment())
                .build());
        pack.analyzeStack(AnalyzeStackRequest.newBuilder()
                .addResources(AnalyzerResource.newBuilder()
                        .setUrn(URN)
                        .setType(TYPE)
                        .setName("orders")
                        .setProvider(provider))
                .build());
        channel.shutdownNow();
        server.shutdownNow();
        System.exit(0);
    }

    private static Struct deployment() {
        var labels = object("app", text("orders"));
        var container = object("name", text("orders")).toBuilder();
        container.getStructValueBuilder().putFields("image", text("shop/orders:1"));
        var containers = Value.newBuilder().setListValue(ListValue.newBuilder().addValues(container));
        var template = object("metadata", object("labels", labels)).toBuilder();
        template.getStructValueBuilder().putFields("spec", object("containers", containers.build()));
        var spec = object("selector", object("matchLabels", labels)).toBuilder();
        spec.getStructValueBuilder().putFields("template", template.build());
        return Struct.newBuilder()
                .putFields("metadata", object("name", text("orders")))
                .putFields("spec", spec.build())
                .build();
    }

    private static Value object(String name, Value value) {
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder().putFields(name, value))
                .build();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }
}
