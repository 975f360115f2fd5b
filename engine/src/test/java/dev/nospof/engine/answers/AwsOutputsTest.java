package dev.nospof.engine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.answers.SymbolicOutputs.Answer;
import dev.nospof.engine.answers.SymbolicOutputs.Declaration;
import dev.nospof.policies.graph.ResourceGraph.Origin;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.Value.Fields;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsOutputsTest {
    private static final String QUEUE = "aws:sqs/queue:Queue";

    private final Symbols symbols = new Symbols();
    private final AwsOutputs aws = new AwsOutputs();

    private static Urn urn(String type) {
        return Urn.of("dev", "shop", "", type, "orders");
    }

    private Answer register(String type, Map<String, Value> inputs, Map<String, Value> provider) {
        return aws.register(
                new Declaration(urn(type), type, "orders", Fields.of(inputs), Fields.of(provider)), symbols);
    }

    private Answer register(String type, Map<String, Value> inputs) {
        return register(type, inputs, Map.of());
    }

    private static String text(Fields fields, String name) {
        return ((Value.Text) fields.fields().get(name)).text();
    }

    @Test
    void makesUpAnIdOfTheRightForm() {
        assertThat(register("aws:ec2/subnet:Subnet", Map.of()).id().orElseThrow())
                .matches("subnet-[0-9a-f]{17}");
        assertThat(register("aws:ec2/natGateway:NatGateway", Map.of()).id().orElseThrow())
                .matches("nat-[0-9a-f]{17}");
    }

    @Test
    void namesAFirewallInItsArn() {
        var answer = register("aws:wafv2/webAcl:WebAcl", Map.of("name", Value.of("front")));

        assertThat(text(answer.outputs(), "arn"))
                .matches("arn:aws:wafv2:eu-west-1:\\d{12}:regional/webacl/front/[0-9a-f]{32}");
    }

    @Test
    void namesWhatHasNoName() {
        var answer = register(QUEUE, Map.of());
        var name = text(answer.properties(), "name");

        assertThat(name).matches("orders-[0-9a-f]{8}");
        assertThat(text(answer.outputs(), "arn")).matches("arn:aws:sqs:eu-west-1:\\d{12}:" + name);
        assertThat(text(answer.outputs(), "url"))
                .isEqualTo(answer.id().orElseThrow())
                .matches("https://sqs\\.eu-west-1\\.amazonaws\\.com/\\d{12}/" + name);
        assertThat(answer.properties().fields()).doesNotContainKeys("arn", "url");
    }

    @Test
    void endsTheNameOfAQueueThatKeepsOrderAsAwsWantsIt() {
        assertThat(text(register(QUEUE, Map.of("fifoQueue", Value.of(true))).properties(), "name"))
                .matches("orders-[0-9a-f]{8}\\.fifo");
    }

    @Test
    void keepsAGivenName() {
        var answer = register(QUEUE, Map.of("name", Value.of("mails")));

        assertThat(text(answer.properties(), "name")).isEqualTo("mails");
        assertThat(text(answer.outputs(), "arn")).endsWith(":mails");
    }

    @Test
    void tracesEachOutputToItsResource() {
        var arn = text(register(QUEUE, Map.of()).outputs(), "arn");

        assertThat(symbols.origins()).containsEntry(arn, new Origin(urn(QUEUE), "arn"));
        assertThat(symbols.occurIn("{\"Resource\":\"" + arn + "\"}")).isTrue();
    }

    @Test
    void tellsTwoOfOneNameApart() {
        var name = Map.<String, Value>of("name", Value.of("mails"));
        var one = aws.register(new Declaration(urn(QUEUE), QUEUE, "orders", Fields.of(name), Fields.NONE), symbols);
        var other = Urn.of("dev", "shop", "", QUEUE, "others");
        var two = aws.register(new Declaration(other, QUEUE, "others", Fields.of(name), Fields.NONE), symbols);

        assertThat(text(one.outputs(), "arn")).isNotEqualTo(text(two.outputs(), "arn"));
    }

    @Test
    void isInTheProvidersRegion() {
        assertThat(text(
                        register(QUEUE, Map.of(), Map.of("region", Value.of("us-east-2")))
                                .outputs(),
                        "arn"))
                .startsWith("arn:aws:sqs:us-east-2:");
    }

    @Test
    void knowsNothingOfWhatHasAnUnknownName() {
        var answer = register(QUEUE, Map.of("name", Value.UNKNOWN));

        assertThat(answer.id()).isEmpty();
        assertThat(answer.outputs().fields()).doesNotContainKey("arn");
    }

    @Test
    void knowsWhetherALoadBalancerIsOneOfTheNetwork() {
        var type = "aws:lb/loadBalancer:LoadBalancer";

        assertThat(text(register(type, Map.of()).outputs(), "arnSuffix"))
                .matches("app/orders-[0-9a-f]{8}/[0-9a-f]{16}");
        assertThat(text(
                        register(type, Map.of("loadBalancerType", Value.of("network"), "name", Value.of("edge")))
                                .outputs(),
                        "arnSuffix"))
                .matches("net/edge/[0-9a-f]{16}");
    }

    @Test
    void knowsADatabasesAddressesAndTheSecretThatAwsKeeps() {
        var type = "aws:rds/cluster:Cluster";
        var answer = register(type, Map.of("manageMasterUserPassword", Value.of(true)));
        var name = text(answer.properties(), "clusterIdentifier");

        assertThat(name).matches("orders-[0-9a-f]{8}").isEqualTo(answer.id().orElseThrow());
        assertThat(text(answer.outputs(), "endpoint"))
                .matches(name + "\\.cluster-[0-9a-f]{12}\\.eu-west-1\\.rds\\.amazonaws\\.com");
        assertThat(text(answer.outputs(), "readerEndpoint")).contains(".cluster-ro-");
        var secrets = (Value.Items) answer.outputs().fields().get("masterUserSecrets");
        var arn = text((Fields) secrets.items().get(0), "secretArn");
        assertThat(arn).matches("arn:aws:secretsmanager:eu-west-1:\\d{12}:secret:rds!cluster-[0-9a-f]{8}-[0-9a-f]{6}");
        assertThat(symbols.origins()).containsEntry(arn, new Origin(urn(type), "masterUserSecrets[0].secretArn"));
        assertThat(register(type, Map.of()).outputs().fields()).doesNotContainKey("masterUserSecrets");
    }

    @Test
    void addsToWhatAProgramGivesWhatAwsAddsToIt() {
        var given = Fields.of(Map.of("endpointPrivateAccess", Value.of(true)));
        var answer = register("aws:eks/cluster:Cluster", Map.of("name", Value.of("shop"), "vpcConfig", given));

        var vpc = (Fields) answer.outputs().fields().get("vpcConfig");
        assertThat(vpc.fields()).containsEntry("endpointPrivateAccess", Value.of(true));
        assertThat(text(vpc, "clusterSecurityGroupId")).matches("sg-[0-9a-f]{17}");
        assertThat(answer.properties().fields()).containsEntry("vpcConfig", given);
        var authority = (Fields) answer.outputs().fields().get("certificateAuthority");
        assertThat(symbols.origins())
                .containsEntry(
                        text(authority, "data"),
                        new Origin(urn("aws:eks/cluster:Cluster"), "certificateAuthority.data"));
    }

    @Test
    void tellsAnInstancesIdFromItsName() {
        var answer = register("aws:rds/instance:Instance", Map.of());

        assertThat(answer.id().orElseThrow()).matches("db-[0-9a-f]{26}");
        assertThat(text(answer.outputs(), "address")).startsWith(text(answer.properties(), "identifier") + ".");
    }

    @Test
    void givesWhatItDoesNotKnowAnIdThatStandsForIt() {
        var answer = register("aws:glue/job:Job", Map.of("name", Value.of("nightly")));

        assertThat(answer.id().orElseThrow()).matches("orders-[0-9a-f]{8}");
        assertThat(answer.outputs()).isEqualTo(Fields.of(Map.of("name", Value.of("nightly"))));
    }

    @Test
    void believesWhatIsSaidOfWhatExists() {
        var known = Fields.of(Map.of("availabilityZone", Value.of("eu-west-1a")));
        var answer = aws.read(
                new Declaration(urn("aws:ec2/subnet:Subnet"), "aws:ec2/subnet:Subnet", "orders", known, Fields.NONE),
                "subnet-1",
                symbols);

        assertThat(answer).isEqualTo(new Answer(Optional.of("subnet-1"), known, known));
    }

    @Test
    void coversAllOfAwsAndNothingElse() {
        assertThat(aws.covers(QUEUE)).isTrue();
        assertThat(aws.covers("awsx:ec2:Vpc")).isFalse();
    }
}
