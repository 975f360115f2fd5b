package dev.nospof.policies.pack;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.read.JsonValues;
import dev.nospof.policies.graph.read.Plans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;

/** A stack as the engine would send it, written as manifests. */
record Stack(String yaml) {
    /** What stands for an unknown text on the wire. */
    static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    static final String STACK_URN = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    static final String DEPLOYMENT_URN = "urn:pulumi:dev::shop::kubernetes:apps/v1:Deployment::orders";

    private static final AnalyzerProviderResource PROVIDER = AnalyzerProviderResource.newBuilder()
            .setUrn("urn:pulumi:dev::shop::pulumi:providers:kubernetes::default")
            .build();

    static Stack good() {
        try (var good = Stack.class.getResourceAsStream("good.yaml")) {
            return new Stack(new String(good.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The same with one thing changed, which must be there. */
    Stack with(String part, String other) {
        if (!yaml.contains(part)) {
            throw new IllegalArgumentException("There is no '" + part + "' to change");
        }
        return new Stack(yaml.replace(part, other));
    }

    /** Only the documents of these kinds. */
    Stack only(List<String> kinds) {
        var kept = List.of(yaml.split("\n---\n")).stream()
                .filter(document -> kinds.stream().anyMatch(kind -> document.contains("kind: " + kind + "\n")))
                .toList();
        return new Stack(String.join("\n---\n", kept));
    }

    ResourceGraph graph() {
        return Plans.read("test", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    List<AnalyzeRequest> oneByOne() {
        return graph().resources().stream()
                .map(resource -> AnalyzeRequest.newBuilder()
                        .setType(resource.type())
                        .setName(name(resource))
                        .setUrn("urn:pulumi:dev::shop::" + resource.type() + "::" + name(resource))
                        .setProvider(PROVIDER)
                        .setProperties(
                                struct(JsonValues.toJson(resource.properties()).toString()))
                        .build())
                .toList();
    }

    AnalyzeStackRequest whole() {
        return stack(oneByOne());
    }

    AnalyzeStackRequest backwards() {
        var reversed = new ArrayList<>(oneByOne());
        Collections.reverse(reversed);
        return stack(reversed);
    }

    private static AnalyzeStackRequest stack(List<AnalyzeRequest> resources) {
        var stack = AnalyzeStackRequest.newBuilder()
                .addResources(AnalyzerResource.newBuilder()
                        .setType("pulumi:pulumi:Stack")
                        .setName("shop-dev")
                        .setUrn(STACK_URN));
        for (var resource : resources) {
            stack.addResources(AnalyzerResource.newBuilder()
                    .setType(resource.getType())
                    .setName(resource.getName())
                    .setUrn(resource.getUrn())
                    .setProvider(PROVIDER)
                    .setParent(STACK_URN)
                    .setProperties(resource.getProperties()));
        }
        return stack.build();
    }

    private static String name(Resource resource) {
        return resource.at("metadata", "name").text().orElseThrow();
    }

    static Struct struct(String json) {
        try {
            var struct = Struct.newBuilder();
            JsonFormat.parser().merge(json, struct);
            return struct.build();
        } catch (InvalidProtocolBufferException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
