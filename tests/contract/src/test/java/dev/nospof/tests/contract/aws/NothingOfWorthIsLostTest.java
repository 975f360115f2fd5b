package dev.nospof.tests.contract.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.tests.standin.aws.AwsStep;
import dev.nospof.tests.standin.aws.PublishedModels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes every knob of every component on AWS, and looks at what an update would delete, or make anew because it can only be set at creation. What holds data, or an address
 * that others know, may go only where the knob says so aloud.
 */
class NothingOfWorthIsLostTest {
    /** What cannot be had back, and what would be lost with it. */
    private static final Map<String, String> WORTH = Map.ofEntries(
            Map.entry("aws:ec2/vpc:Vpc", "everything in it"),
            Map.entry("aws:ec2/subnet:Subnet", "everything in it"),
            Map.entry("aws:ec2/eip:Eip", "an address that others let in"),
            Map.entry("aws:sqs/queue:Queue", "messages"),
            Map.entry("aws:sns/topic:Topic", "subscriptions"),
            Map.entry("aws:lb/loadBalancer:LoadBalancer", "a name that DNS records lead to"),
            Map.entry("aws:cloudwatch/logGroup:LogGroup", "logs"),
            Map.entry("aws:kms/key:Key", "whatever it encrypted"),
            Map.entry("aws:s3/bucketV2:BucketV2", "objects"),
            Map.entry("aws:dynamodb/table:Table", "items"),
            Map.entry("aws:dynamodb/tableReplica:TableReplica", "items"),
            Map.entry("aws:rds/cluster:Cluster", "data"),
            Map.entry("aws:rds/instance:Instance", "data"),
            Map.entry("aws:rds/clusterInstance:ClusterInstance", "an instance that answers"),
            Map.entry("aws:elasticache/replicationGroup:ReplicationGroup", "data"),
            Map.entry("aws:secretsmanager/secret:Secret", "a secret"),
            Map.entry("aws:efs/fileSystem:FileSystem", "files"),
            Map.entry("aws:backup/vault:Vault", "backups"),
            Map.entry("aws:route53/zone:Zone", "names"),
            Map.entry("aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace", "names"),
            Map.entry("aws:servicediscovery/service:Service", "whoever is registered"),
            Map.entry("aws:eks/cluster:Cluster", "everything in it"));

    private static final List<String> AURORA = List.of(
            "orders-db-cluster",
            "orders-db-member-eu-west-1a",
            "orders-db-member-eu-west-1b",
            "orders-db-member-eu-west-1c");

    /** By component and knob: the names of what goes. Whoever turns these knobs wants that; a protected resource refuses it even so. */
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            // Another range is another network.
            Map.entry(
                    "network, cidr",
                    List.of(
                            "shop-data-eu-west-1a",
                            "shop-data-eu-west-1b",
                            "shop-data-eu-west-1c",
                            "shop-private-eu-west-1a",
                            "shop-private-eu-west-1b",
                            "shop-private-eu-west-1c",
                            "shop-public-eu-west-1a",
                            "shop-public-eu-west-1b",
                            "shop-public-eu-west-1c",
                            "shop-vpc")),
            Map.entry(
                    "network, withoutWayOut",
                    List.of(
                            "shop-nat-address-eu-west-1a",
                            "shop-nat-address-eu-west-1b",
                            "shop-nat-address-eu-west-1c")),
            Map.entry(
                    "network, oneNatGatewayForAllZones",
                    List.of("shop-nat-address-eu-west-1b", "shop-nat-address-eu-west-1c")),
            Map.entry("network, flowLogsTo", List.of("shop-flow-logs")),
            Map.entry("network, withoutFlowLogs", List.of("shop-flow-logs")),
            // AWS cannot make one of the other.
            Map.entry("queue, fifo", List.of("mails-dead-letters", "mails-queue")),
            // Names that end otherwise are others, and another network's too.
            Map.entry("discovery, domain", List.of("names-namespace", "names-service-orders")),
            Map.entry("discovery, existingNamespace", List.of("names-namespace", "names-service-orders")),
            Map.entry("discovery, network", List.of("names-namespace", "names-service-orders")),
            Map.entry("load balancer, internal", List.of("front-lb")),
            Map.entry("load balancer, forTcp", List.of("front-lb")),
            Map.entry("TCP load balancer, internal", List.of("front-lb")),
            Map.entry("cluster, called", List.of("main-cluster", "main-logs")),
            Map.entry("cluster, encryptedWith", List.of("main-secrets-key")),
            // Said once, when it is made. The last two are turned together with the layout.
            Map.entry("database, database", AURORA),
            Map.entry("database, username", AURORA),
            Map.entry("database, layout", AURORA),
            Map.entry("database, updatedInPlace", AURORA),
            Map.entry("database, password", AURORA),
            Map.entry("bucket, lockedFor", List.of("uploads-bucket")),
            Map.entry("cache, encryptedWith", List.of("sessions-nodes")),
            Map.entry("table, key", List.of("carts-table")),
            Map.entry("table, sortedBy", List.of("carts-table")),
            // A vault has one key for good. The copy's goes where copies are not wanted.
            Map.entry("backups, encryptedWith", List.of("nightly-vault")),
            Map.entry("backups, copiedTo", List.of("nightly-vault")),
            Map.entry("backups, withoutCopies", List.of("nightly-vault-eu-central-1")),
            // Topics of somebody else, and a key of somebody else's, in place of its own.
            Map.entry("objective, alarmsTo", List.of("checkout-key", "checkout-topic-other", "checkout-topic-urgent")),
            Map.entry("objective, encryptedWith", List.of("checkout-key")));

    static Stream<Knobs<?>> components() {
        return AwsKnobs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("components")
    void unlessAKnobSaysSo(Knobs<?> component) throws IOException {
        var lost = lost(component);
        var allowed = new TreeMap<>(ALLOWED);
        allowed.keySet().removeIf(key -> !key.startsWith(component.component() + ", "));

        assertThat(lost).isEqualTo(allowed);
    }

    /** What is of worth refuses to be deleted wherever a component makes it for production: the engine stops before it. */
    @Test
    void withoutTheEngineRefusingFirst() {
        var unguarded = components()
                .flatMap(component -> component.ordinary().plan().resources().stream())
                .filter(r -> WORTH.containsKey(r.type()) && !r.options().protect())
                .map(Resource::name)
                .distinct()
                .toList();

        // Subnets go with their VPC and not before, flow logs are kept elsewhere where they are evidence, and what
        // Aurora keeps its cluster has.
        assertThat(unguarded)
                .allMatch(name -> name.matches(
                        "shop-(public|private|data)-eu-west-1.|shop-flow-logs|orders-db-member-eu-west-1."));
    }

    /** By component and knob, sorted. */
    private static Map<String, List<String>> lost(Knobs<?> component) throws IOException {
        var ordinary = component.ordinary().plan();
        var models = PublishedModels.onThisMachine();
        var lost = new TreeMap<String, List<String>>();
        for (var form : component.turned().toList()) {
            var step = AwsStep.between(ordinary, form.plan(), models);
            var all = new ArrayList<>(step.deleted());
            all.addAll(step.replaced());
            var names = new TreeSet<String>();
            all.stream().filter(r -> WORTH.containsKey(r.type())).forEach(r -> names.add(r.name()));
            if (!names.isEmpty()) {
                lost.put(form.toString(), List.copyOf(names));
            }
        }
        return lost;
    }
}
