package dev.nospof.tests.standin.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsPlanTest {
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String POLICY = "aws:iam/rolePolicy:RolePolicy";

    @Test
    void hasNothingAgainstASoundPlan() throws IOException {
        var plan = judge(resource(QUEUE, "orders", Map.of("visibilityTimeoutSeconds", Value.of(60))));

        assertThat(plan.complaints()).isEmpty();
        assertThat(plan.covered()).containsExactly(Map.entry(QUEUE, 1));
    }

    @Test
    void namesTheResourceThePropertyAndTheReason() throws IOException {
        var plan = judge(
                resource(QUEUE, "orders", Map.of("delaySeconds", Value.of(901))),
                resource(QUEUE, "returns", Map.of("delay", Value.of(1))));

        assertThat(plan.complaints())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("aws:sqs/queue:Queue orders: delaySeconds: is 901, must be at most 900"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("aws:sqs/queue:Queue returns: delay: there is no property 'delay'"));
    }

    @Test
    void complainsOfTypesThatNobodyHasDescribed() throws IOException {
        assertThat(judge(resource("aws:chime/voiceConnector:VoiceConnector", "phone", Map.of()))
                        .complaints())
                .singleElement()
                .asString()
                .startsWith("aws:chime/voiceConnector:VoiceConnector phone: the stand-in does not know");
    }

    @Test
    void leavesOtherProvidersAlone() throws IOException {
        assertThat(judge(resource("kubernetes:core/v1:Namespace", "shop", Map.of()))
                        .complaints())
                .isEmpty();
    }

    @Test
    void findsPoliciesThatMayWriteEverywhere() throws IOException {
        var policy = "{\"Version\":\"2012-10-17\",\"Statement\":"
                + "{\"Effect\":\"Allow\",\"Action\":\"dynamodb:DeleteItem\",\"Resource\":\"*\"}}";
        var plan = judge(resource(POLICY, "orders", Map.of("role", Value.of("orders"), "policy", Value.of(policy))));

        assertThat(plan.complaints()).isEmpty();
        assertThat(plan.unlimited())
                .containsExactly(POLICY + " orders: policy: statement 1 allows dynamodb:DeleteItem, which writes,"
                        + " on every resource; name the resources or add a condition");
    }

    @Test
    void takesASymbolForWhatDeploymentWillDecide() throws IOException {
        var listener = resource(
                "aws:lb/targetGroup:TargetGroup",
                "orders",
                Map.of("protocol", Value.of("symbol-1"), "port", Value.of(0)));
        var graph = ResourceGraph.of(
                "shop", "prod", List.of(listener), Map.of("symbol-1", new ResourceGraph.Origin(listener.urn(), "x")));

        assertThat(AwsPlan.of(graph, PublishedModels.onThisMachine()).complaints())
                .singleElement()
                .asString()
                .startsWith("aws:lb/targetGroup:TargetGroup orders: port: is 0, must be at least 1");
    }

    private static AwsPlan judge(Resource... resources) throws IOException {
        return AwsPlan.of(ResourceGraph.of("shop", "prod", List.of(resources)), PublishedModels.onThisMachine());
    }

    private static Resource resource(String type, String name, Map<String, Value> properties) {
        var urn = new Urn("urn:pulumi:prod::shop::" + type + "::" + name);
        return Resource.of(urn, type, name, Value.Fields.of(properties));
    }
}
