package dev.nospof.tests.contract.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.tests.standin.aws.PublishedModels;
import dev.nospof.tests.standin.aws.models.AwsModels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What state machines ask of other services, held against the models that AWS publishes of these: no test of the machine itself knows whether RDS has such an operation. */
class StateMachineTest {
    private static final String SDK = "arn:aws:states:::aws-sdk:";

    @Test
    void callOperationsThatThereAreWithAllOfTheirMembers() throws IOException {
        var models = PublishedModels.onThisMachine();
        var called = new ArrayList<String>();
        for (var task : tasks()) {
            var words = task.path("Resource").asText().substring(SDK.length()).split(":", -1);
            var name = words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
            called.add(words[0] + ":" + name);
            var given = new TreeSet<String>();
            task.path("Arguments").fieldNames().forEachRemaining(given::add);

            var operation =
                    models.operation(words[0], name).orElseThrow(() -> new AssertionError("There is no " + name));
            assertThat(operation.members()).as(name).containsAll(given);
            assertThat(given).as(name).containsAll(required(models, words[0], name));
        }
        assertThat(called).containsExactlyInAnyOrder("rds:DescribeGlobalClusters", "rds:FailoverGlobalCluster");
    }

    /** What the machine reads of the answer, as the service calls it. */
    @Test
    void readMembersThatThereAre() throws IOException {
        var shapes =
                PublishedModels.onThisMachine().service("rds").orElseThrow().path("shapes");

        assertThat(shapes.path("GlobalClustersMessage").path("members").has("GlobalClusters"))
                .isTrue();
        assertThat(shapes.path("GlobalCluster").path("members").has("GlobalClusterMembers"))
                .isTrue();
        assertThat(shapes.path("GlobalClusterMember").path("members").has("DBClusterArn"))
                .isTrue();
        assertThat(shapes.path("GlobalClusterMember").path("members").has("IsWriter"))
                .isTrue();
    }

    private static List<String> required(AwsModels models, String service, String name) {
        var model = models.service(service).orElseThrow();
        var shape =
                model.path("operations").path(name).path("input").path("shape").asText();
        var required = new ArrayList<String>();
        model.path("shapes").path(shape).path("required").forEach(member -> required.add(member.asText()));
        return required;
    }

    private static List<JsonNode> tasks() throws IOException {
        var machine = AwsTakeoverKnobs.takeover().ordinary().plan().resources().stream()
                .filter(resource -> resource.type().equals("aws:sfn/stateMachine:StateMachine"))
                .findFirst()
                .orElseThrow();
        var definition =
                new ObjectMapper().readTree(machine.at("definition").text().orElseThrow());
        var tasks = new ArrayList<JsonNode>();
        definition.findParents("Resource").forEach(tasks::add);
        return tasks;
    }
}
