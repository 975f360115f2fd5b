package dev.nospof.tests.engine;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.acm.Certificate;
import com.pulumi.aws.acm.CertificateArgs;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.route53.Zone;
import com.pulumi.aws.route53.ZoneArgs;
import com.pulumi.aws.route53recoverycontrol.Cluster;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.alerting.AlertingSlo;
import dev.nospof.components.aws.alerting.AlertingSloArgs;
import dev.nospof.components.aws.alerting.Requests;
import dev.nospof.components.aws.alerting.Shown;
import dev.nospof.components.aws.alerting.Way;
import dev.nospof.components.aws.backup.BackupPlan;
import dev.nospof.components.aws.backup.BackupPlanArgs;
import dev.nospof.components.aws.backup.Kept;
import dev.nospof.components.aws.backup.VaultCopy;
import dev.nospof.components.aws.chaos.ChaosExperiment;
import dev.nospof.components.aws.chaos.ChaosExperimentArgs;
import dev.nospof.components.aws.chaos.Fault;
import dev.nospof.components.aws.database.SecondDatabase;
import dev.nospof.components.aws.discovery.ServiceDiscovery;
import dev.nospof.components.aws.discovery.ServiceDiscoveryArgs;
import dev.nospof.components.aws.failover.RegionalFailover;
import dev.nospof.components.aws.failover.RegionalFailoverArgs;
import dev.nospof.components.aws.failover.ServingRegion;
import dev.nospof.components.aws.failover.Strategy;
import dev.nospof.components.aws.fleet.SelfHealingFleet;
import dev.nospof.components.aws.fleet.SelfHealingFleetArgs;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancer;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancerArgs;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.aws.queue.DurableQueue;
import dev.nospof.components.aws.queue.DurableQueueArgs;
import dev.nospof.components.aws.table.Capacity;
import dev.nospof.components.aws.table.GlobalTable;
import dev.nospof.components.aws.table.GlobalTableArgs;
import dev.nospof.components.aws.table.KeyType;
import dev.nospof.components.aws.table.TableCopy;
import dev.nospof.components.aws.table.TableIndex;
import dev.nospof.components.aws.takeover.RegionTakeover;
import dev.nospof.components.aws.takeover.RegionTakeoverArgs;
import dev.nospof.components.model.Profile;
import java.util.List;
import java.util.Map;

/**
 * A program for the real CLI that uses every component on AWS.
 *
 * <p>Configuration: {@code profile}: of all of them; {@code limit}: the firewall's.
 */
public final class AwsComponents {
    private AwsComponents() {}

    public static void main(String[] arguments) {
        Pulumi.run(AwsComponents::stack);
    }

    private static void fleet(MultiAzNetwork network, AlarmTopics alarms, Profile profile) {
        var door = new RedundantLoadBalancer(
                "door",
                RedundantLoadBalancerArgs.builder()
                        .network(network)
                        .internal()
                        .unencrypted()
                        .instances()
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
        new SelfHealingFleet(
                "web",
                SelfHealingFleetArgs.builder()
                        .network(network)
                        .image(Output.of("ami-0123456789abcdef0"))
                        .instanceTypes("m7g.large", "m6g.large", "m7gd.large")
                        .behind(door)
                        .spot(50)
                        .scalesAhead()
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
    }

    /** Led to here and to a host elsewhere, with switches, and alarms in the only region that has the metrics. */
    private static void name(RedundantLoadBalancer front, Profile profile) {
        var virginia = new Provider(
                "virginia", ProviderArgs.builder().region("us-east-1").build());
        var topic = new Topic(
                "alarms-in-virginia",
                TopicArgs.Empty,
                CustomResourceOptions.builder().provider(virginia).build());
        var zone = new Zone("example", ZoneArgs.builder().name("example.com").build());
        var users = new RegionalFailover(
                "users",
                RegionalFailoverArgs.builder()
                        .domain("shop.example.com")
                        .zone(zone.zoneId())
                        .strategy(Strategy.WARM_STANDBY)
                        .region(ServingRegion.of("eu-west-1", front.endpoint().hostName())
                                .needing("web", front.alarmNames().get(0)))
                        .region(ServingRegion.of("eu-central-1", Output.of("frankfurt.example.com")))
                        .switchedBy(new Cluster("switches").arn())
                        .profile(profile)
                        .alarmsTo(AlarmTopics.of(topic.arn()))
                        .alarmsFrom(virginia)
                        .build());
        takeover(users, virginia, profile);
    }

    /** Of a database that another stack keeps. */
    private static void takeover(RegionalFailover users, Provider virginia, Profile profile) {
        var there = new Provider(
                "second-region", ProviderArgs.builder().region("eu-central-1").build());
        var topic = new Topic(
                "alarms-in-second-region",
                TopicArgs.Empty,
                CustomResourceOptions.builder().provider(there).build());
        new RegionTakeover(
                "takeover",
                RegionTakeoverArgs.builder()
                        .leaving("eu-west-1", users.healthCheck("eu-west-1"))
                        .noticedAfter(users.failoverTime().noticed())
                        .database(new SecondDatabase(
                                "orders-db-eu-central-1",
                                "eu-central-1",
                                "eu-west-1",
                                Output.of("orders-db.cluster-0123456789ab.eu-central-1.rds.amazonaws.com"),
                                5432,
                                List.of("10.1.0.0/16"),
                                1622,
                                Output.of("arn:aws:rds:eu-central-1:123456789012:cluster:orders-db-eu-central-1"),
                                Output.of("arn:aws:rds:eu-west-1:123456789012:cluster:orders-db"),
                                Output.of("orders-db"),
                                Output.of("arn:aws:rds::123456789012:global-cluster:orders-db")))
                        .alarmsFrom(virginia)
                        .profile(profile)
                        .alarmsTo(AlarmTopics.of(topic.arn()))
                        .build(),
                ComponentResourceOptions.builder().providers(there).build());
    }

    /** Names inside of the network, and who may register under one of them. */
    private static void names(MultiAzNetwork network, Profile profile) {
        var names = new ServiceDiscovery(
                "names",
                ServiceDiscoveryArgs.builder()
                        .network(network)
                        .domain("shop.internal")
                        .service("orders", 8080)
                        .service("payments", 8443)
                        .profile(profile)
                        .build());
        new Policy(
                "registers-orders",
                PolicyArgs.builder().policy(names.rightsToRegister("orders")).build());
    }

    /** Tables, one of them in two regions, and backups of both. */
    private static void data(AlarmTopics alarms, Profile profile) {
        var frankfurt = new Provider(
                "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
        new GlobalTable(
                "carts",
                GlobalTableArgs.builder()
                        .key("id", KeyType.TEXT)
                        .copiedTo(TableCopy.in("eu-central-1", frankfurt))
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
        new GlobalTable(
                "prices",
                GlobalTableArgs.builder()
                        .key("book", KeyType.TEXT)
                        .index(TableIndex.of("by-shop", "shop"))
                        .provisioned(Capacity.between(5, 50), Capacity.between(5, 50))
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
        new BackupPlan(
                "nightly",
                BackupPlanArgs.builder()
                        .keeps(Kept.DYNAMODB)
                        .copiedTo(VaultCopy.in("eu-central-1", frankfurt))
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
    }

    /** What users are promised, and what is broken on purpose until they notice. */
    private static void promise(RedundantLoadBalancer front, Profile profile) {
        var slo = new AlertingSlo(
                "checkout",
                AlertingSloArgs.builder()
                        .reaches("pager", Way.https(Output.ofSecret("https://pager.example.org/shop")))
                        .reaches("mail", Way.email("oncall@example.org"))
                        .noticesAnomalies()
                        .profile(profile)
                        .build());
        slo.measures(Requests.to(front.endpoint())).shows(Shown.front("Front", front.endpoint()));
        new ChaosExperiment(
                "zone-lost",
                ChaosExperimentArgs.builder()
                        .fault(Fault.zoneLosesPower(new dev.nospof.components.aws.Zone("eu-west-1a")))
                        .on("nospof.dev/component", "web")
                        .stopsOn(slo.quickestAlarm())
                        .runsInProduction("Staging went well three times.")
                        .profile(profile)
                        .alarmsTo(slo.topics())
                        .build());
    }

    private static void stack(Context context) {
        var profile = Profile.named(context.config().get("profile").orElse("staging"));
        var topic = new Topic("alarms");
        var alarms = AlarmTopics.of(topic.arn());
        var network = new MultiAzNetwork(
                "shop",
                MultiAzNetworkArgs.builder()
                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                        .interfaceEndpoints("sqs")
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
        new DurableQueue(
                "mails",
                DurableQueueArgs.builder()
                        .consumer("mailer")
                        .fedByTopic("alarms", topic.arn())
                        .fedByEvents("health", Map.of("source", List.of("aws.health")))
                        .reachedWithin(network)
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
        var certificate = new Certificate(
                "shop",
                CertificateArgs.builder()
                        .domainName("shop.example.com")
                        .validationMethod("DNS")
                        .build());
        var front = new RedundantLoadBalancer(
                "front",
                RedundantLoadBalancerArgs.builder()
                        .network(network)
                        .certificate(certificate.arn())
                        .requestsPerAddress(context.config().getInteger("limit").orElse(2000))
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
        new RedundantLoadBalancer(
                "books",
                RedundantLoadBalancerArgs.builder()
                        .network(network)
                        .internal()
                        .forTcp(5432)
                        .targetPort(5432)
                        .profile(profile)
                        .alarmsTo(alarms)
                        .build());
        fleet(network, alarms, profile);
        name(front, profile);
        names(network, profile);
        data(alarms, profile);
        promise(front, profile);
        context.export("front", front.endpoint().hostName());
    }
}
