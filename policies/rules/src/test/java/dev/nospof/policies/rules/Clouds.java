package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.ResourceGraph.Origin;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Plans of AWS resources as the embedded engine makes them: {@code id-of-NAME;} stands for the id of a resource, {@code endpoint-of-NAME;} for its address, wherever they occur. */
final class Clouds {
    static final String SUBNET = "aws:ec2/subnet:Subnet";
    static final String NAT = "aws:ec2/natGateway:NatGateway";
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String USE = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

    private Clouds() {}

    static ResourceGraph network() {
        var graph = ResourceGraph.of("shop", "test", List.of());
        graph = and(
                graph, "aws:ec2/vpc:Vpc", "vpc", "{cidrBlock: 10.0.0.0/16, tags: {nospof.dev/peak-addresses: '8000'}}");
        graph = and(graph, TABLE, "public-table", "{vpcId: id-of-vpc;}");
        graph = and(graph, ROUTE, "internet", "{routeTableId: id-of-public-table;, gatewayId: id-of-gateway;}");
        var number = 0;
        for (var zone : List.of("a", "b", "c")) {
            for (var tier : List.of("public", "private", "data")) {
                graph = and(graph, SUBNET, tier + "-" + zone, """
                        {vpcId: id-of-vpc;, availabilityZone: eu-west-1%s, cidrBlock: 10.0.%s.0/20, tags: {nospof.dev/tier: %s}}
                        """.formatted(zone, 16 * number++, tier));
            }
            graph = and(graph, "aws:ec2/eip:Eip", "address-" + zone, "{domain: vpc}");
            graph = and(
                    graph,
                    NAT,
                    "nat-" + zone,
                    "{subnetId: id-of-public-%1$s;, allocationId: id-of-address-%1$s;}".formatted(zone));
            graph = watched(graph, "nat-" + zone);
            graph = and(
                    graph,
                    USE,
                    "public-use-" + zone,
                    "{routeTableId: id-of-public-table;, subnetId: id-of-public-%s;}".formatted(zone));
            for (var tier : List.of("private", "data")) {
                graph = and(graph, TABLE, tier + "-table-" + zone, "{vpcId: id-of-vpc;}");
                graph = and(
                        graph,
                        USE,
                        tier + "-use-" + zone,
                        "{routeTableId: id-of-%1$s-table-%2$s;, subnetId: id-of-%1$s-%2$s;}".formatted(tier, zone));
            }
            graph = and(
                    graph,
                    ROUTE,
                    "out-" + zone,
                    "{routeTableId: id-of-private-table-%1$s;, natGatewayId: id-of-nat-%1$s;}".formatted(zone));
        }
        for (var service : List.of("s3", "dynamodb")) {
            graph = and(graph, ENDPOINT, service, """
                    serviceName: com.amazonaws.eu-west-1.%s
                    vpcEndpointType: Gateway
                    routeTableIds: [id-of-private-table-a;, id-of-private-table-b;, id-of-private-table-c;, id-of-data-table-a;, id-of-data-table-b;, id-of-data-table-c;]
                    """.formatted(service));
        }
        return and(graph, ENDPOINT, "sqs", """
                serviceName: com.amazonaws.eu-west-1.sqs
                vpcEndpointType: Interface
                privateDnsEnabled: true
                subnetIds: [id-of-private-a;, id-of-private-b;, id-of-private-c;]
                """);
    }

    static ResourceGraph queue() {
        var graph = ResourceGraph.of("shop", "test", List.of());
        graph = and(graph, QUEUE, "dead", "{messageRetentionSeconds: 1209600, visibilityTimeoutSeconds: 90}");
        graph = and(graph, QUEUE, "orders", """
                messageRetentionSeconds: 345600
                visibilityTimeoutSeconds: 90
                redrivePolicy: '{"deadLetterTargetArn": "id-of-dead;", "maxReceiveCount": 5}'
                tags: {nospof.dev/processing-seconds: '60', nospof.dev/grace-seconds: '30'}
                """);
        graph = and(graph, "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy", "allowed", """
                queueUrl: id-of-dead;
                redriveAllowPolicy: '{"redrivePermission": "byQueue", "sourceQueueArns": ["id-of-orders;"]}'
                """);
        graph = and(graph, ALARM, "late", """
                {metricName: ApproximateAgeOfOldestMessage, threshold: 900, dimensions: {QueueName: id-of-orders;}, alarmActions: [topic], treatMissingData: notBreaching}
                """);
        return and(graph, ALARM, "failed", """
                {metricName: ApproximateNumberOfMessagesVisible, threshold: 0, dimensions: {QueueName: id-of-dead;}, alarmActions: [topic], treatMissingData: notBreaching}
                """);
    }

    /** A bucket {@code uploads} that is copied to {@code copy}. */
    static ResourceGraph buckets() {
        var graph = ResourceGraph.of("shop", "test", List.of());
        for (var name : List.of("uploads", "copy")) {
            graph = and(
                    graph,
                    "aws:s3/bucketV2:BucketV2",
                    name,
                    name.equals("copy") ? "{forceDestroy: false}" : "{tags: {nospof.dev/regions: '2'}}");
            graph = and(
                    graph,
                    "aws:s3/bucketVersioningV2:BucketVersioningV2",
                    name + "-versions",
                    "{bucket: id-of-%s;, versioningConfiguration: {status: Enabled}}".formatted(name));
            graph = and(
                    graph,
                    "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                    name + "-lifecycle",
                    """
                    bucket: id-of-%s;
                    rules: [{status: Enabled, noncurrentVersionExpiration: {noncurrentDays: 35}, abortIncompleteMultipartUpload: {daysAfterInitiation: 7}}]
                    """.formatted(name));
        }
        return and(graph, "aws:s3/bucketReplicationConfig:BucketReplicationConfig", "replication", """
                bucket: id-of-uploads;
                rules: [{status: Enabled, deleteMarkerReplication: {status: Enabled}, destination: {bucket: id-of-copy;, metrics: {status: Enabled}}}]
                """)
                .map(r -> r.type().contains("BucketV2") ? Samples.keeping(r) : r);
    }

    /** The network and this service, with databases beside them. */
    static ResourceGraph databases(ResourceGraph service) {
        var network = network();
        var all = new ArrayList<>(network.resources());
        all.addAll(service.resources());
        return Databases.in(ResourceGraph.of(network.project(), network.stack(), all, network.symbols()));
    }

    /** With an alarm {@code watch-NAME} on this resource, of which somebody hears. */
    static ResourceGraph watched(ResourceGraph graph, String name) {
        return and(graph, ALARM, "watch-" + name, """
                {metricName: Trouble, threshold: 1, dimensions: {Of: id-of-%s;}, alarmActions: [topic], treatMissingData: notBreaching}
                """.formatted(name));
    }

    static ResourceGraph and(ResourceGraph graph, String type, String name, String yaml) {
        var all = new ArrayList<>(graph.resources());
        var urn = Urn.of("test", "shop", "", type, name);
        all.add(Resource.of(urn, type, name, (Value.Fields)
                value(new Load(LoadSettings.builder().build()).loadFromString(yaml))));
        var symbols = new TreeMap<>(graph.symbols());
        symbols.put("id-of-" + name + ";", new Origin(urn, "id"));
        symbols.put("endpoint-of-" + name + ";", new Origin(urn, "endpoint"));
        return ResourceGraph.of(graph.project(), graph.stack(), all, symbols);
    }

    /** What is read from YAML. */
    static Value value(Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            var fields = new TreeMap<String, Value>();
            map.forEach((key, item) -> fields.put((String) key, value(item)));
            return new Value.Fields(fields);
        }
        if (yaml instanceof List<?> list) {
            return new Value.Items(list.stream().map(Clouds::value).toList());
        }
        if (yaml instanceof Number number) {
            return new Value.Numeric(new BigDecimal(number.toString()));
        }
        return yaml instanceof Boolean flag ? Value.of(flag.booleanValue()) : Value.of((String) yaml);
    }
}
