package dev.nospof.policies.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerPropertyDependencies;
import pulumirpc.AnalyzerOuterClass.AnalyzerProviderResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResource;
import pulumirpc.AnalyzerOuterClass.AnalyzerResourceOptions;

class StackGraphTest {
    private static final String URN = "urn:pulumi:dev::shop::kubernetes:core/v1:ConfigMap::settings";
    private static final AnalyzerResource MAP = AnalyzerResource.newBuilder()
            .setUrn(URN)
            .setType("kubernetes:core/v1:ConfigMap")
            .setName("settings")
            .setParent(Stack.STACK_URN)
            .setProvider(AnalyzerProviderResource.newBuilder().setUrn("urn:provider"))
            .setOptions(AnalyzerResourceOptions.newBuilder().setProtect(true).addIgnoreChanges("data"))
            .addAllDependencies(List.of("urn:b", "urn:a"))
            .putPropertyDependencies(
                    "data",
                    AnalyzerPropertyDependencies.newBuilder()
                            .addAllUrns(List.of("urn:b", "urn:a"))
                            .build())
            .putPropertyDependencies("kind", AnalyzerPropertyDependencies.getDefaultInstance())
            .setProperties(Stack.struct("{\"kind\": \"ConfigMap\"}"))
            .build();

    @Test
    void saysAllThatTheEngineSays() {
        var resource = only(MAP, Map.of());

        assertThat(resource.type()).isEqualTo("kubernetes:core/v1:ConfigMap");
        assertThat(resource.name()).isEqualTo("settings");
        assertThat(resource.parent()).contains(new Urn(Stack.STACK_URN));
        assertThat(resource.provider()).contains("urn:provider");
        assertThat(resource.options().protect()).isTrue();
        assertThat(resource.options().ignoreChanges()).containsExactly("data");
        assertThat(resource.at("kind").text()).contains("ConfigMap");
    }

    @Test
    void putsDependenciesInOrderAndLeavesEmptyOnesOut() {
        var resource = only(MAP, Map.of());

        assertThat(resource.dependencies()).containsExactly(new Urn("urn:a"), new Urn("urn:b"));
        assertThat(resource.propertyDependencies())
                .containsExactly(Map.entry("data", List.of(new Urn("urn:a"), new Urn("urn:b"))));
    }

    @Test
    void prefersWhatTheProgramAskedFor() {
        var asked = Value.Fields.of(Map.of("kind", Value.of("asked")));

        assertThat(only(MAP, Map.of(URN, asked)).properties()).isEqualTo(asked);
    }

    @Test
    void takesWhatHasNoProviderForAComponent() {
        assertThat(only(MAP, Map.of()).custom()).isTrue();
        assertThat(only(MAP.toBuilder().clearProvider().build(), Map.of()).custom())
                .isFalse();
    }

    @Test
    void takesAProviderForACustomResource() {
        var provider = MAP.toBuilder().clearProvider().setType("pulumi:providers:kubernetes");

        assertThat(only(provider.build(), Map.of()).custom()).isTrue();
    }

    @Test
    void knowsTheStacksOwnUrn() {
        assertThat(new StackGraph("shop", "dev").stackUrn()).isEqualTo(new Urn(Stack.STACK_URN));
    }

    private static Resource only(AnalyzerResource resource, Map<String, Value.Fields> asked) {
        var request = AnalyzeStackRequest.newBuilder().addResources(resource).build();
        return new StackGraph("shop", "dev")
                .of(request, asked)
                .resources()
                .iterator()
                .next();
    }
}
