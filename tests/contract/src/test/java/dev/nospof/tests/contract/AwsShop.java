package dev.nospof.tests.contract;

import com.pulumi.Pulumi;
import com.pulumi.aws.acm.Certificate;
import com.pulumi.aws.acm.CertificateArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.bucket.DurableBucket;
import dev.nospof.components.aws.bucket.DurableBucketArgs;
import dev.nospof.components.aws.cluster.AddOn;
import dev.nospof.components.aws.cluster.MultiAzCluster;
import dev.nospof.components.aws.cluster.MultiAzClusterArgs;
import dev.nospof.components.aws.database.Engine;
import dev.nospof.components.aws.database.ReplicatedDatabase;
import dev.nospof.components.aws.database.ReplicatedDatabaseArgs;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancer;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancerArgs;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.aws.queue.DurableQueue;
import dev.nospof.components.aws.queue.DurableQueueArgs;
import dev.nospof.components.kubernetes.CustomObject;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A Pulumi program on AWS: a network, a cluster in it, a load balancer, two services with a queue between them, a database and a bucket. */
public final class AwsShop {
    private AwsShop() {}

    /** The pods of orders, in a namespace where a rollout waits until they are targets. */
    private static void behind(RedundantLoadBalancer front, CustomResourceOptions inside) {
        new Namespace(
                "shop",
                NamespaceArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name("shop")
                                .labels(Map.of("elbv2.k8s.aws/pod-readiness-gate-inject", "enabled"))
                                .build())
                        .build(),
                inside);
        new CustomObject(
                "orders-binding",
                CustomObjectArgs.of(
                        "elbv2.k8s.aws/v1beta1",
                        "TargetGroupBinding",
                        ObjectMetaArgs.builder()
                                .name("orders")
                                .namespace("shop")
                                .build(),
                        front.bindingOf("orders", 80)),
                inside);
    }

    private static MultiAzCluster cluster(MultiAzNetwork network, AlarmTopics alarms) {
        var args = MultiAzClusterArgs.builder()
                .network(network)
                .version("1.33")
                .instanceTypes("m7g.xlarge", "m6g.xlarge", "m7gd.xlarge")
                .peakNodes(4)
                .admin("deploy", Output.of("arn:aws:iam::123456789012:role/deploy"))
                .alarmsTo(alarms);
        for (var addOn : AddOn.values()) {
            args.addOn(addOn, "v1.20.1-eksbuild.1");
        }
        return new MultiAzCluster("main", args.build());
    }

    /** Whoever is to hear of trouble, by two ways. */
    private static Output<String> people() {
        var topic = new Topic("alarms").arn();
        new TreeMap<>(Map.of("email", "people@example.com", "https", "https://pager.example.com/alarms"))
                .forEach((way, where) -> new TopicSubscription(
                        "by-" + way,
                        TopicSubscriptionArgs.builder()
                                .topic(topic)
                                .protocol(way)
                                .endpoint(where)
                                .build()));
        return topic;
    }

    public static void main(String[] args) {
        Pulumi.run(context -> {
            var alarms = AlarmTopics.of(people());
            var network = new MultiAzNetwork(
                    "shop",
                    MultiAzNetworkArgs.builder()
                            .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                            .interfaceEndpoints("sqs")
                            .alarmsTo(alarms)
                            .build());
            var cluster = cluster(network, alarms);
            var inside = ComponentResourceOptions.builder()
                    .providers(cluster.provider())
                    .build();
            var mailer = new SelfHealingService(
                    "mailer",
                    SelfHealingServiceArgs.builder().image("shop/mailer:1.0.0").build(),
                    inside);
            var mails = new DurableQueue(
                    "mails",
                    DurableQueueArgs.builder()
                            .consumer(mailer)
                            .processingTime(Duration.ofSeconds(20))
                            .reachedWithin(network)
                            .alarmsTo(alarms)
                            .build());
            var front = new RedundantLoadBalancer(
                    "front",
                    RedundantLoadBalancerArgs.builder()
                            .network(network)
                            .certificate(new Certificate(
                                            "shop",
                                            CertificateArgs.builder()
                                                    .domainName("shop.example.com")
                                                    .validationMethod("DNS")
                                                    .build())
                                    .arn())
                            .alarmsTo(alarms)
                            .build());
            var database = new ReplicatedDatabase(
                    "orders-db",
                    ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.r7g.large", network)
                            .database("orders")
                            .alarmsTo(alarms)
                            .build());
            var receipts =
                    new DurableBucket("receipts", DurableBucketArgs.builder().build());
            new SelfHealingService(
                    "orders",
                    SelfHealingServiceArgs.builder()
                            .image("shop/orders:1.0.0")
                            .namespace("shop")
                            .callableFromAnywhere()
                            .drainTime(front.drainTime())
                            .dependsOn(
                                    Dependency.async(mails),
                                    Dependency.hard(database.connections(10)),
                                    Dependency.soft(receipts))
                            .build(),
                    inside);
            behind(
                    front,
                    CustomResourceOptions.builder().provider(cluster.provider()).build());
        });
    }
}
