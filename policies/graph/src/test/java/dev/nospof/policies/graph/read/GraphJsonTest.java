package dev.nospof.policies.graph.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceOptions;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GraphJsonTest {
    private static final Urn A = new Urn("urn:pulumi:prod::shop::a:b:C::a");
    private static final Urn B = new Urn("urn:pulumi:prod::shop::a:b:C::b");

    @Test
    void writesAndReadsEverythingThatAGraphHolds() {
        var full = new Resource(
                A,
                "a:b:C",
                "a",
                false,
                Value.Fields.of(Map.of("n", Value.of(3), "u", Value.UNKNOWN, "none", Value.NOTHING)),
                Optional.of(B),
                Optional.of("urn:pulumi:prod::shop::pulumi:providers:x::y::id"),
                List.of(B),
                new TreeMap<>(Map.of("n", List.of(B))),
                new ResourceOptions(true, true, List.of("n")),
                Optional.of(new SourceLocation("Main.java", 41)));
        var plain = Resource.of(B, "a:b:C", "b", Value.Fields.NONE);
        var graph = ResourceGraph.of(
                "shop", "prod", List.of(plain, full), Map.of("arn:x", new ResourceGraph.Origin(B, "arn")));

        assertThat(GraphJson.read(GraphJson.write(graph))).isEqualTo(graph);
    }

    @Test
    void writesTheSameBytesWhateverOrderTheResourcesCameIn() {
        var a = Resource.of(A, "a:b:C", "a", Value.Fields.NONE);
        var b = Resource.of(B, "a:b:C", "b", Value.Fields.NONE);

        assertThat(GraphJson.write(ResourceGraph.of("shop", "prod", List.of(a, b))))
                .isEqualTo(GraphJson.write(ResourceGraph.of("shop", "prod", List.of(b, a))));
    }

    @Test
    void neverWritesASecretsContent() {
        var secret = Value.Fields.of(Map.of("password", new Value.Secret(Value.of("hunter2"))));
        var written = GraphJson.write(ResourceGraph.of("shop", "prod", List.of(Resource.of(A, "a:b:C", "a", secret))));

        assertThat(written).doesNotContain("hunter2");
        assertThat(GraphJson.read(written).find(A).orElseThrow().at("password").value())
                .isEqualTo(new Value.Secret(Value.NOTHING));
    }

    @Test
    void isIndentedAndEndsWithALineFeed() {
        var written = GraphJson.write(ResourceGraph.of("shop", "prod", List.of()));

        assertThat(written).isEqualTo("""
                {
                  "nospofGraph" : 1,
                  "project" : "shop",
                  "stack" : "prod",
                  "resources" : [ ],
                  "symbols" : { }
                }
                """);
    }
}
