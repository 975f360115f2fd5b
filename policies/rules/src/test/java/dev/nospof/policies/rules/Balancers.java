package dev.nospof.policies.rules;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.read.Plans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Plans of load balancers, in the network of {@link Clouds}. */
final class Balancers {
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String TARGETS = "aws:lb/targetGroup:TargetGroup";
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String DOORS = "aws:ec2/securityGroup:SecurityGroup";
    private static final String WAY_IN = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    private static final String PODS = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}
            ---
            apiVersion: elbv2.k8s.aws/v1beta1
            kind: TargetGroupBinding
            metadata: {name: orders, namespace: shop}
            spec: {targetType: ip, targetGroupARN: id-of-targets;, serviceRef: {name: orders, port: 80}}
            """;

    private Balancers() {}

    /** An application load balancer before the pods of the good service. */
    static ResourceGraph forRequests() {
        var graph = Clouds.and(doors(443), BALANCER, "front", """
                subnets: [id-of-public-a;, id-of-public-b;, id-of-public-c;]
                securityGroups: [id-of-doors;]
                idleTimeout: 60
                enableZonalShift: true
                enableDeletionProtection: true
                """);
        graph = Clouds.and(graph, TARGETS, "targets", """
                targetType: ip
                protocol: HTTP
                deregistrationDelay: 10
                healthCheck: {path: /ready, matcher: 200-399, interval: 5, timeout: 2, unhealthyThreshold: 2}
                loadBalancingAlgorithmType: weighted_random
                loadBalancingAnomalyMitigation: 'on'
                targetGroupHealth: {dnsFailover: {minimumHealthyTargetsCount: '1'}, unhealthyStateRouting: {minimumHealthyTargetsCount: 1}}
                tags: {nospof.dev/keep-alive-seconds: '75'}
                """);
        return Clouds.watched(pods(listener(graph)), "front");
    }

    /** A network load balancer, and nobody behind it in this plan. */
    static ResourceGraph forConnections() {
        var graph = Clouds.and(doors(5432), BALANCER, "front", """
                loadBalancerType: network
                subnets: [id-of-public-a;, id-of-public-b;, id-of-public-c;]
                securityGroups: [id-of-doors;]
                enableCrossZoneLoadBalancing: true
                enableZonalShift: true
                enableDeletionProtection: true
                """);
        graph = listener(Clouds.and(graph, TARGETS, "targets", """
                protocol: TCP
                healthCheck: {interval: 5, timeout: 2, unhealthyThreshold: 2}
                targetHealthStates: [{enableUnhealthyConnectionTermination: false}]
                targetGroupHealth: {dnsFailover: {minimumHealthyTargetsCount: '1'}, unhealthyStateRouting: {minimumHealthyTargetsCount: 1}}
                """));
        return Clouds.watched(graph, "front");
    }

    private static ResourceGraph doors(int port) {
        var graph = Clouds.and(Clouds.network(), DOORS, "doors", "{vpcId: id-of-vpc;}");
        return Clouds.and(
                graph,
                WAY_IN,
                "in",
                "{securityGroupId: id-of-doors;, cidrIpv4: 0.0.0.0/0, ipProtocol: tcp, fromPort: %1$s, toPort: %1$s}"
                        .formatted(port));
    }

    private static ResourceGraph listener(ResourceGraph graph) {
        return Clouds.and(
                graph,
                LISTENER,
                "listener",
                "{loadBalancerArn: id-of-front;, defaultActions: [{type: forward, targetGroupArn: id-of-targets;}]}");
    }

    private static ResourceGraph pods(ResourceGraph graph) {
        var all = new ArrayList<>(graph.resources());
        all.addAll(read(PODS).resources());
        try (var service = Balancers.class.getResourceAsStream("/good-service.yaml")) {
            all.addAll(Plans.read("good-service.yaml", service).resources());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return ResourceGraph.of(graph.project(), graph.stack(), all, graph.symbols());
    }

    private static ResourceGraph read(String yaml) {
        return Plans.read("manifests", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
