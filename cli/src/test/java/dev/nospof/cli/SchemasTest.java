package dev.nospof.cli;

import static dev.nospof.cli.NospofTest.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published schemas forbid what they do not name, so that nothing can be said unpublished. */
class SchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void holdForReports() throws Exception {
        var schema = schema("report");
        for (var plan : new String[] {"orders.yaml", "single.yaml", "spread.yaml"}) {
            for (var command : new String[] {"check", "prove"}) {
                assertThat(schema.validate(said(command, "--format", "json", resource(plan))))
                        .as("%s %s", command, plan)
                        .isEmpty();
            }
        }
    }

    @Test
    void holdForComparisons() throws Exception {
        var said = said("prove", "--format", "json", "--compare", resource("orders.yaml"), resource("single.yaml"));
        assertThat(schema("comparison").validate(said)).isEmpty();
        assertThat(said.at("/newSinglePointsOfFailure")).isNotEmpty();
    }

    @Test
    void holdForDiagnoses() throws Exception {
        var said = said("diagnose", "--format", "json", "--down", "orders", resource("orders.yaml"));
        assertThat(schema("diagnosis").validate(said)).isEmpty();
        assertThat(said.at("/explanations")).isNotEmpty();
    }

    @Test
    void holdForFaultTrees() throws Exception {
        var said = said("prove", "--format", "json", "--fault-tree", resource("bridge.xml"));
        assertThat(schema("fault-tree").validate(said)).isEmpty();
        assertThat(said.at("/cutSets")).hasSize(4);
    }

    @Test
    void refuseWhatTheyDoNotName() throws Exception {
        var said = (com.fasterxml.jackson.databind.node.ObjectNode)
                said("diagnose", "--format", "json", "--down", "orders", resource("orders.yaml"));
        assertThat(schema("diagnosis").validate(said.put("more", true))).hasSize(1);
    }

    private static JsonNode said(String... args) throws IOException {
        return JSON.readTree(Spoken.by(args).out());
    }

    private static JsonSchema schema(String name) throws IOException {
        var file = Path.of("../docs/schemas/" + name + ".schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file));
    }
}
