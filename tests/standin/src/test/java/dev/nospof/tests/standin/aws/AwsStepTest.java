package dev.nospof.tests.standin.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceGraph.Origin;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsStepTest {
    private static final String VPC = "aws:ec2/vpc:Vpc";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";

    @Test
    void takesNothingAwayWhereAChangeCanBeMade() throws IOException {
        var step = step(
                List.of(resource(QUEUE, "orders", Map.of("delaySeconds", Value.of(1)))),
                List.of(resource(QUEUE, "orders", Map.of("delaySeconds", Value.of(2)))));

        assertThat(step).isEqualTo(new AwsStep(List.of(), List.of()));
    }

    @Test
    void deletesWhatIsNoLongerThere() throws IOException {
        assertThat(step(List.of(resource(QUEUE, "orders", Map.of())), List.of()).deleted())
                .extracting(Resource::name)
                .containsExactly("orders");
    }

    @Test
    void replacesWhatCanOnlyBeSetAtCreation() throws IOException {
        assertThat(step(
                                List.of(resource(QUEUE, "orders", Map.of())),
                                List.of(resource(QUEUE, "orders", Map.of("fifoQueue", Value.of(true)))))
                        .replaced())
                .extracting(Resource::name)
                .containsExactly("orders");
    }

    /** The subnet is in its VPC for good; the load balancer may be given another subnet. */
    @Test
    void replacesWhoeverIsMadeOfWhatIsReplaced() throws IOException {
        var subnet =
                resource(SUBNET, "a", Map.of("vpcId", Value.of("vpc-symbol"), "cidrBlock", Value.of("10.0.0.0/24")));
        var balancer =
                resource(BALANCER, "front", Map.of("subnets", new Value.Items(List.of(Value.of("subnet-symbol")))));
        var step = step(
                List.of(resource(VPC, "shop", Map.of("cidrBlock", Value.of("10.0.0.0/16"))), subnet, balancer),
                List.of(resource(VPC, "shop", Map.of("cidrBlock", Value.of("10.1.0.0/16"))), subnet, balancer));

        assertThat(step.replaced()).extracting(Resource::name).containsExactly("a", "shop");
        assertThat(step.deleted()).isEmpty();
    }

    private static AwsStep step(List<Resource> before, List<Resource> after) throws IOException {
        return AwsStep.between(graph(before), graph(after), PublishedModels.onThisMachine());
    }

    private static ResourceGraph graph(List<Resource> resources) {
        var symbols = Map.of(
                "vpc-symbol", new Origin(urn(VPC, "shop"), "id"),
                "subnet-symbol", new Origin(urn(SUBNET, "a"), "id"));
        return ResourceGraph.of("shop", "prod", resources, symbols);
    }

    private static Resource resource(String type, String name, Map<String, Value> properties) {
        return Resource.of(urn(type, name), type, name, Value.Fields.of(properties));
    }

    private static Urn urn(String type, String name) {
        return Urn.of("prod", "shop", "", type, name);
    }
}
