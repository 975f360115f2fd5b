package dev.nospof.tests.contract.aws;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.fleet.SelfHealingFleet;
import dev.nospof.components.aws.fleet.SelfHealingFleetArgs;
import dev.nospof.components.aws.loadbalancer.Balancing;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancer;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancerArgs;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.aws.queue.DurableQueue;
import dev.nospof.components.aws.queue.DurableQueueArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every component on AWS with all of its knobs. A new component is one entry more; a knob without a turn fails a test. */
final class AwsKnobs {
    private static final AlarmTopics TOPICS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");
    private static final AlarmTopics OTHERS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:others");
    private static final Runbooks RUNBOOKS = new Runbooks("https://wiki.example.org/runbooks/");
    private static final Map<String, String> TAGS = Map.of("team", "shop");
    private static final Output<String> CERTIFICATE =
            Output.of("arn:aws:acm:eu-west-1:123456789012:certificate/0f1e2d3c-0000-1111-2222-333344445555");
    private static final Output<String> OTHER_CERTIFICATE =
            Output.of("arn:aws:acm:eu-west-1:123456789012:certificate/0f1e2d3c-0000-1111-2222-333344446666");

    private AwsKnobs() {}

    static List<Knobs<?>> all() {
        return List.of(
                network(),
                queue(),
                loadBalancer(),
                tcpLoadBalancer(),
                fleet(),
                AwsClusterKnobs.cluster(),
                AwsDataKnobs.database(),
                AwsDataKnobs.bucket(),
                AwsDataKnobs.cache(),
                AwsNameKnobs.failover(),
                AwsNameKnobs.discovery(),
                AwsTakeoverKnobs.takeover(),
                AwsTableKnobs.table(),
                AwsBackupKnobs.backups(),
                AwsWatchKnobs.objective(),
                AwsWatchKnobs.experiment());
    }

    private static MultiAzNetworkArgs.Builder networkArgs() {
        return MultiAzNetworkArgs.builder()
                .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                .alarmsTo(TOPICS);
    }

    private static Knobs<MultiAzNetworkArgs.Builder> network() {
        return Knobs.of(
                        "network",
                        MultiAzNetworkArgs.Builder.class,
                        change -> new MultiAzNetwork(
                                "shop", change.apply(networkArgs()).build()))
                .turn("zones", b -> b.zones("eu-west-1a", "eu-west-1b", "eu-west-1c", "eu-west-1d"))
                .turn("region", b -> b.region("eu-west-1"))
                .turn("cidr", b -> b.cidr("10.8.0.0/16"))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("withoutWayOut", MultiAzNetworkArgs.Builder::withoutWayOut)
                .turn("oneNatGatewayForAllZones", MultiAzNetworkArgs.Builder::oneNatGatewayForAllZones)
                .turn("interfaceEndpoints", b -> b.interfaceEndpoints("sqs", "ecr.api"))
                .turn("peakAddresses", b -> b.peakAddresses(3_000))
                .turn("flowLogsTo", b -> b.flowLogsTo(Output.of("arn:aws:s3:::flow-logs-of-the-shop")))
                .turn("withoutFlowLogs", MultiAzNetworkArgs.Builder::withoutFlowLogs)
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", MultiAzNetworkArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(TAGS));
    }

    private static Knobs<DurableQueueArgs.Builder> queue() {
        return Knobs.of(
                        "queue",
                        DurableQueueArgs.Builder.class,
                        change -> new DurableQueue(
                                "mails",
                                change.apply(DurableQueueArgs.builder()
                                                .consumer("mailer")
                                                .alarmsTo(TOPICS))
                                        .build()))
                .turn("consumer", b -> b.consumer("printer"))
                .turn("processingTime", b -> b.processingTime(Duration.ofMinutes(5)))
                .turn("consumerGrace", b -> b.consumerGrace(Duration.ofMinutes(5)))
                .turn("consumedByFunction", DurableQueueArgs.Builder::consumedByFunction)
                .turn("keepsFor", b -> b.keepsFor(Duration.ofDays(13)))
                .turn("lateAfter", b -> b.lateAfter(Duration.ofMinutes(2)))
                .turn("attempts", b -> b.attempts(10))
                .turn("fifo", DurableQueueArgs.Builder::fifo)
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn(
                        "encryptedWith",
                        b -> b.encryptedWith(Output.of(
                                "arn:aws:kms:eu-west-1:123456789012:key/0f1e2d3c-0000-1111-2222-333344445555")))
                .turn("fedByTopic", b -> b.fedByTopic("orders", Output.of("arn:aws:sns:eu-west-1:123456789012:orders")))
                .turn("fedByEvents", b -> b.fedByEvents("health", Map.of("source", List.of("aws.health"))))
                .turn(
                        "fedByEvents",
                        b -> b.fedByEvents("orders", Map.of("source", List.of("shop.orders")), Output.of("shop")))
                .turn(
                        "reachedWithin",
                        b -> b.reachedWithin(
                                new MultiAzNetwork("shop", networkArgs().build())))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", DurableQueueArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(TAGS));
    }

    private static Knobs<RedundantLoadBalancerArgs.Builder> loadBalancer() {
        return Knobs.of(
                        "load balancer",
                        RedundantLoadBalancerArgs.Builder.class,
                        change -> new RedundantLoadBalancer(
                                "front",
                                change.apply(RedundantLoadBalancerArgs.builder()
                                                .network(new MultiAzNetwork(
                                                        "shop", networkArgs().build()))
                                                .certificate(CERTIFICATE)
                                                .alarmsTo(TOPICS))
                                        .build()))
                .turn("network", AwsKnobs::elsewhere)
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("internal", RedundantLoadBalancerArgs.Builder::internal)
                .turn("forTcp", b -> b.forTcp(443))
                .turn("certificate", b -> b.certificate(OTHER_CERTIFICATE))
                .turn("unencrypted", RedundantLoadBalancerArgs.Builder::unencrypted)
                .turn("targetPort", b -> b.targetPort(9_000))
                .turn("instances", RedundantLoadBalancerArgs.Builder::instances)
                .turn("healthPath", b -> b.healthPath("/well"))
                .turn("longestRequest", b -> b.longestRequest(Duration.ofSeconds(5)))
                .turn("serverKeepAlive", b -> b.serverKeepAlive(Duration.ofMinutes(5)))
                .turn("warmUp", b -> b.warmUp(Duration.ofMinutes(15)))
                .turn("balancing", b -> b.balancing(Balancing.FEWEST_REQUESTS))
                .turn("balancing", b -> b.balancing(Balancing.IN_TURN))
                .turn("keepTrafficInZones", RedundantLoadBalancerArgs.Builder::keepTrafficInZones)
                .turn("requestsPerAddress", b -> b.requestsPerAddress(10))
                .turn(
                        "firewall",
                        b -> b.firewall(
                                Output.of(
                                        "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/team/0f1e2d3c-0000-1111-2222-333344445555")))
                .turn("withoutFirewall", RedundantLoadBalancerArgs.Builder::withoutFirewall)
                .turn("callableFrom", b -> b.callableFrom("192.0.2.0/24", "198.51.100.0/24"))
                .turn("accessLogsTo", b -> b.accessLogsTo(Output.of("access-logs-of-the-shop")))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", RedundantLoadBalancerArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(TAGS));
    }

    /** What requests alone have is refused for connections, and so is no knob of these. */
    private static Knobs<RedundantLoadBalancerArgs.Builder> tcpLoadBalancer() {
        var all = loadBalancer();
        return new Knobs<>(
                "TCP load balancer",
                all.builder(),
                change -> all.make().accept(b -> change.apply(b.forTcp(5432).unencrypted())),
                all.turns().stream()
                        .filter(turn -> !List.of("warmUp", "balancing", "requestsPerAddress", "firewall")
                                .contains(turn.knob()))
                        .toList());
    }

    private static Knobs<SelfHealingFleetArgs.Builder> fleet() {
        return Knobs.of(
                        "fleet",
                        SelfHealingFleetArgs.Builder.class,
                        change -> new SelfHealingFleet(
                                "web",
                                change.apply(SelfHealingFleetArgs.builder()
                                                .network(new MultiAzNetwork(
                                                        "shop", networkArgs().build()))
                                                .image(Output.of("ami-0123456789abcdef0"))
                                                .instanceTypes("m7g.large", "m6g.large", "m7gd.large")
                                                .rollbackOn(List.of(Output.of("jobs-fail")))
                                                .alarmsTo(TOPICS))
                                        .build()))
                .turn(
                        "network",
                        b -> b.network(new MultiAzNetwork(
                                "elsewhere", networkArgs().cidr("10.9.0.0/16").build())))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("image", b -> b.image(Output.of("ami-0fedcba9876543210")))
                .turn("instanceTypes", b -> b.instanceTypes("c7g.large", "c6g.large", "c7gd.large", "c6gd.large"))
                .turn("behind", b -> b.behind(front()))
                .turn("atLeast", b -> b.atLeast(9))
                .turn("atMost", b -> b.atMost(30))
                .turn("bootTime", b -> b.bootTime(Duration.ofMinutes(30)))
                .turn("drainTime", b -> b.drainTime(Duration.ofHours(1)))
                .turn("cpuTarget", b -> b.cpuTarget(66))
                .turn("spot", b -> b.spot(100))
                .turn("scalesAhead", SelfHealingFleetArgs.Builder::scalesAhead)
                .turn("warmPool", b -> b.warmPool(3))
                .turn("userData", b -> b.userData("#!/bin/sh\nexec shop\n"))
                .turn(
                        "instanceProfile",
                        b -> b.instanceProfile(Output.of("arn:aws:iam::123456789012:instance-profile/web")))
                .turn("rollbackOn", b -> b.rollbackOn(List.of(Output.of("users-wait"))))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", SelfHealingFleetArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(TAGS));
    }

    private static RedundantLoadBalancer front() {
        return new RedundantLoadBalancer(
                "front",
                RedundantLoadBalancerArgs.builder()
                        .network(new MultiAzNetwork(
                                "elsewhere", networkArgs().cidr("10.9.0.0/16").build()))
                        .instances()
                        .unencrypted()
                        .alarmsTo(TOPICS)
                        .build());
    }

    private static RedundantLoadBalancerArgs.Builder elsewhere(RedundantLoadBalancerArgs.Builder args) {
        return args.network(new MultiAzNetwork(
                "elsewhere", networkArgs().cidr("10.9.0.0/16").build()));
    }
}
