package dev.nospof.components.aws.queue;

import static dev.nospof.components.aws.Plans.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DurableQueueTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";

    static DurableQueueArgs.Builder builder() {
        return DurableQueueArgs.builder().consumer("inventory").alarmsTo(AlarmTopics.of(TOPIC));
    }

    private static ResourceGraph plan(UnaryOperator<DurableQueueArgs.Builder> change) {
        return Declared.by(
                () -> new DurableQueue("mails", change.apply(builder()).build()));
    }

    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "mails",
                        "mails-dead-letter-policy",
                        "mails-dead-letters",
                        "mails-dead-letters-there",
                        "mails-late",
                        "mails-queue",
                        "mails-queue-policy",
                        "mails-redrive-allowed");
    }

    @Test
    void keepsEveryRule() {
        assertThat(new Judged(plan(b -> b)).complaints()).isEmpty();
        assertThat(new Judged(plan(DurableQueueArgs.Builder::fifo)).complaints())
                .isEmpty();
        assertThat(new Judged(plan(DurableQueueArgs.Builder::consumedByFunction)).complaints())
                .isEmpty();
        assertThat(new Judged(plan(b -> b)).asked())
                .containsExactly("SQS-01", "SQS-02", "SQS-03", "SQS-04", "SQS-05", "ALM-02");
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        assertThat(new Judged(plan(b -> b.customise(DurableQueue.QUEUE, q -> QueueArgs.builder(q)
                                .visibilityTimeoutSeconds(30)
                                .build())))
                        .broken())
                .containsExactly("SQS-03");
        assertThat(new Judged(plan(DurableQueueArgs.Builder::withoutAlarms)).broken())
                .containsExactly("SQS-04");
    }

    @Test
    void hidesAMessageForAsLongAsSomebodyMayWorkOnIt() {
        assertThat(visibility(b -> b)).isEqualTo(60);
        assertThat(visibility(b -> b.processingTime(Duration.ofMillis(90_500)).consumerGrace(Duration.ofSeconds(50))))
                .isEqualTo(141);
        assertThat(visibility(b -> b.processingTime(Duration.ofSeconds(20)).consumedByFunction()))
                .isEqualTo(120);
    }

    @Test
    void setsFailuresAside() {
        var plan = plan(b -> b.attempts(7).keepsFor(Duration.ofDays(2)));
        var queue = named(plan, "mails-queue");
        var dead = named(plan, "mails-dead-letters");

        assertThat(queue.at("redrivePolicy").text().orElseThrow())
                .matches(
                        "\\{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:\\d{12}:mails-dead-letters-[0-9a-f]{8}\",\"maxReceiveCount\":7}");
        assertThat(queue.at("messageRetentionSeconds").integer()).hasValue(172_800);
        assertThat(dead.at("messageRetentionSeconds").integer()).hasValue(1_209_600);
        assertThat(named(plan, "mails-redrive-allowed")
                        .at("redriveAllowPolicy")
                        .text()
                        .orElseThrow())
                .contains("\"redrivePermission\":\"byQueue\"", ":mails-queue-");
    }

    @Test
    void keepsOrderInBothQueues() {
        var plan = plan(DurableQueueArgs.Builder::fifo);

        for (var name : List.of("mails-queue", "mails-dead-letters")) {
            assertThat(named(plan, name).at("fifoQueue").flag()).contains(true);
            assertThat(named(plan, name).at("fifoThroughputLimit").text()).contains("perMessageGroupId");
            assertThat(named(plan, name).at("name").text().orElseThrow()).endsWith(".fifo");
        }
    }

    @Test
    void refusesOpenLines() {
        assertThat(named(plan(b -> b), "mails-queue-policy").at("policy").text().orElseThrow())
                .contains("\"Effect\":\"Deny\"", "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}");
    }

    @Test
    void isEncryptedByItselfOrByAKeyOfTheCallers() {
        assertThat(named(plan(b -> b), "mails-queue").at("sqsManagedSseEnabled").flag())
                .contains(true);
        assertThat(named(plan(b -> b.encryptedWith(Output.of("arn:aws:kms:eu-west-1:1:key/k"))), "mails-queue")
                        .at("kmsMasterKeyId")
                        .text())
                .contains("arn:aws:kms:eu-west-1:1:key/k");
    }

    @Test
    void isFedByTopicsAndEvents() {
        var plan = plan(b -> b.fedByTopic("orders", Output.of("arn:aws:sns:eu-west-1:1:orders"))
                .fedByEvents("health", Map.of("source", List.of("aws.health"))));

        var subscription = named(plan, "mails-from-orders");
        assertThat(subscription.at("protocol").text()).contains("sqs");
        assertThat(subscription.at("redrivePolicy").text().orElseThrow()).contains("mails-dead-letters-");
        assertThat(named(plan, "mails-events-health").at("eventPattern").text())
                .contains("{\"source\":[\"aws.health\"]}");
        assertThat(named(plan, "mails-events-to-queue-health")
                        .at("deadLetterConfig", "arn")
                        .text()
                        .orElseThrow())
                .contains("mails-dead-letters-");
        assertThat(named(plan, "mails-queue-policy").at("policy").text().orElseThrow())
                .contains("\"Service\":\"sns.amazonaws.com\"", "\"aws:SourceArn\":\"arn:aws:sns:eu-west-1:1:orders\"")
                .contains("\"Service\":\"events.amazonaws.com\"", ":rule/mails-events-health-");
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    @Test
    void tellsOfWhatWaitsAndOfWhatFailed() {
        var plan = plan(b -> b.lateAfter(Duration.ofMinutes(5)));
        var late = named(plan, "mails-late");

        assertThat(late.at("threshold").integer()).hasValue(300);
        assertThat(late.at("dimensions", "QueueName").text().orElseThrow()).startsWith("mails-queue-");
        assertThat(late.at("tags", "nospof.dev/severity").text()).contains("page");
        assertThat(named(plan, "mails-dead-letters-there")
                        .at("dimensions", "QueueName")
                        .text()
                        .orElseThrow())
                .startsWith("mails-dead-letters-");
    }

    @Test
    void refusesToBeDeletedWhereTheProfileProtectsState() {
        assertThat(kept(plan(b -> b))).containsExactlyInAnyOrder("mails-queue", "mails-dead-letters");
        assertThat(kept(plan(b -> b.profile(Profile.STAGING)))).isEmpty();
    }

    @Test
    void givesSendersAndReceiversNoMoreThanTheyNeed() {
        var plan = Declared.by(() -> {
            var queue = new DurableQueue("mails", builder().build());
            policy("sender", queue.rightsToSend());
            policy("receiver", queue.rightsToReceive());
        });

        assertThat(named(plan, "sender").at("policy").text().orElseThrow())
                .contains("[\"sqs:GetQueueAttributes\",\"sqs:GetQueueUrl\",\"sqs:SendMessage\"]")
                .containsPattern("\"Resource\":\"arn:aws:sqs:eu-west-1:\\d{12}:mails-queue-[0-9a-f]{8}\"");
        assertThat(named(plan, "receiver").at("policy").text().orElseThrow())
                .contains("sqs:DeleteMessage", "sqs:ReceiveMessage")
                .doesNotContain("sqs:SendMessage", "*");
    }

    @Test
    void saysWhatItIsScaledBy() {
        var plan = Declared.by(() -> {
            var queue = new DurableQueue("mails", builder().build());
            policy("trigger", queue.scalingTrigger(10, "eu-west-1").applyValue(String::valueOf));
        });

        assertThat(named(plan, "trigger").at("policy").text().orElseThrow())
                .contains("type=aws-sqs-queue", "queueLength=10", "queueURL=https://sqs.eu-west-1.amazonaws.com/");
    }

    private static void policy(String name, Output<String> document) {
        new Policy(name, PolicyArgs.builder().policy(document).build());
    }

    /** One declaration: the environment, the way through the policy, and the proof. */
    @Test
    void isWiredAndProvenWhereAServiceReachesAnotherThroughIt() {
        var plan = shop("", false);

        var deployment = named(plan, "orders-deployment");
        assertThat(deployment
                        .at("metadata", "annotations", "nospof.dev/depends-on")
                        .text())
                .contains("inventory=async:mails:4d");
        var container =
                deployment.at("spec", "template", "spec", "containers").items().get(0);
        assertThat(container.at("env").items())
                .anyMatch(e -> e.at("name").text().equals(Optional.of("MAILS_URL"))
                        && e.at("value").text().orElseThrow().startsWith("https://sqs.eu-west-1.amazonaws.com/"));
        assertThat(named(plan, "orders-network-policy").at("spec", "egress").items())
                .anyMatch(rule ->
                        rule.toString().contains("0.0.0.0/0") && rule.toString().contains("443"));

        var proof = new Judged(plan).proof();
        assertThat(proof.matrix().at("inventory", "orders").inShort()).isEqualTo("ok (queued)");
        assertThat(proof.matrix().at("any zone", "orders").inShort()).startsWith("ok");
        assertThat(proof.matrix().at("any NAT gateway", "orders").inShort()).startsWith("ok");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    @Test
    void isReachedThroughTheWayOutOrAnEndpoint() {
        var oneWayOut = new Judged(shop("", true)).proof();
        var endpoint = new Judged(shop("sqs", true)).proof();

        assertThat(oneWayOut.matrix().at("any NAT gateway", "orders").inShort()).isEqualTo("down");
        assertThat(endpoint.matrix().at("any NAT gateway", "orders").inShort()).isEqualTo("ok");
        assertThat(endpoint.matrix().at("any VPC endpoint", "orders").inShort()).isEqualTo("ok");
    }

    private static ResourceGraph shop(String endpoints, boolean oneNat) {
        return Declared.by(() -> {
            var args = endpoints.isEmpty()
                    ? Networks.builder()
                    : Networks.builder().interfaceEndpoints(endpoints);
            new MultiAzNetwork("shop", (oneNat ? args.oneNatGatewayForAllZones() : args).build());
            var inventory = new SelfHealingService(
                    "inventory",
                    SelfHealingServiceArgs.builder()
                            .image("shop/inventory:1.0.0")
                            .build());
            var mails = new DurableQueue("mails", builder().consumer(inventory).build());
            new SelfHealingService(
                    "orders",
                    SelfHealingServiceArgs.builder()
                            .image("shop/orders:1.0.0")
                            .dependsOn(Dependency.async(mails))
                            .build());
        });
    }

    private static int visibility(UnaryOperator<DurableQueueArgs.Builder> change) {
        return named(plan(change), "mails-queue")
                .at("visibilityTimeoutSeconds")
                .integer()
                .orElseThrow();
    }

    private static List<String> kept(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.options().protect())
                .map(Resource::name)
                .toList();
    }

    private static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> !r.type().startsWith("pulumi:"))
                .map(Resource::name)
                .toList();
    }
}
