package dev.nospof.components.aws.network;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.ec2.DefaultSecurityGroup;
import com.pulumi.aws.ec2.DefaultSecurityGroupArgs;
import com.pulumi.aws.ec2.Eip;
import com.pulumi.aws.ec2.EipArgs;
import com.pulumi.aws.ec2.FlowLog;
import com.pulumi.aws.ec2.FlowLogArgs;
import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.NatGatewayArgs;
import com.pulumi.aws.ec2.Route;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Child;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A VPC of which any one zone may be lost, and with it whatever stands in it and nothing else.
 *
 * <p><b>Creates:</b> a VPC; in each zone a public, a private and a data subnet, a NAT gateway with an address of its own, and route tables that lead out through
 * it; an internet gateway; endpoints of S3 and DynamoDB, and those that are asked for; a default security group that lets nothing through; flow logs; two
 * alarms for each NAT gateway.
 *
 * <p><b>Promises:</b> a lost zone or NAT gateway takes the way out from its own zone alone; S3 and DynamoDB are reached without any; another zone is added
 * without replacing anything.
 *
 * <p><b>Does not promise:</b> to survive the loss of its region; IPv6; that whatever runs in it is in several zones.
 */
public final class MultiAzNetwork extends ComponentResource implements Network {
    /** The children, for {@link MultiAzNetworkArgs.Builder#customise}. Where there is one for each zone, its key is the zone. */
    public static final Child<VpcArgs> VPC = Child.of(VpcArgs.class, "vpc");

    public static final Child<DefaultSecurityGroupArgs> DEFAULT_SECURITY_GROUP =
            Child.of(DefaultSecurityGroupArgs.class, "default-security-group");
    public static final Child<InternetGatewayArgs> INTERNET_GATEWAY =
            Child.of(InternetGatewayArgs.class, "internet-gateway");
    public static final Child<SubnetArgs> PUBLIC_SUBNET = Child.of(SubnetArgs.class, "public");
    public static final Child<SubnetArgs> PRIVATE_SUBNET = Child.of(SubnetArgs.class, "private");
    public static final Child<SubnetArgs> DATA_SUBNET = Child.of(SubnetArgs.class, "data");
    public static final Child<RouteTableArgs> PUBLIC_ROUTES = Child.of(RouteTableArgs.class, "public-routes");
    public static final Child<RouteTableArgs> PRIVATE_ROUTES = Child.of(RouteTableArgs.class, "private-routes");
    public static final Child<RouteTableArgs> DATA_ROUTES = Child.of(RouteTableArgs.class, "data-routes");
    public static final Child<RouteArgs> INTERNET_ROUTE = Child.of(RouteArgs.class, "to-internet");
    public static final Child<RouteArgs> NAT_ROUTE = Child.of(RouteArgs.class, "to-nat");
    public static final Child<EipArgs> NAT_ADDRESS = Child.of(EipArgs.class, "nat-address");
    public static final Child<NatGatewayArgs> NAT_GATEWAY = Child.of(NatGatewayArgs.class, "nat");

    /** Keyed by service: {@code s3}, {@code dynamodb}. */
    public static final Child<VpcEndpointArgs> GATEWAY_ENDPOINT = Child.of(VpcEndpointArgs.class, "gateway-endpoint");

    /** Keyed by service: {@code ecr.api}. */
    public static final Child<VpcEndpointArgs> INTERFACE_ENDPOINT = Child.of(VpcEndpointArgs.class, "endpoint");

    public static final Child<SecurityGroupArgs> ENDPOINT_SECURITY_GROUP =
            Child.of(SecurityGroupArgs.class, "endpoints");
    public static final Child<SecurityGroupIngressRuleArgs> ENDPOINT_INGRESS =
            Child.of(SecurityGroupIngressRuleArgs.class, "to-endpoints");
    public static final Child<FlowLogArgs> FLOW_LOG = Child.of(FlowLogArgs.class, "flow-log");
    public static final Child<LogGroupArgs> FLOW_LOG_GROUP = Child.of(LogGroupArgs.class, "flow-logs");
    public static final Child<RoleArgs> FLOW_LOG_ROLE = Child.of(RoleArgs.class, "flow-log-writer");
    public static final Child<RolePolicyArgs> FLOW_LOG_RIGHTS = Child.of(RolePolicyArgs.class, "flow-log-rights");
    public static final Child<MetricAlarmArgs> NO_PORT_LEFT = Child.of(MetricAlarmArgs.class, "nat-no-port-left");
    public static final Child<MetricAlarmArgs> PACKETS_DROPPED = Child.of(MetricAlarmArgs.class, "nat-drops-packets");

    private static final Child<RouteTableAssociationArgs> PUBLIC_USE =
            Child.of(RouteTableAssociationArgs.class, "public-use");
    private static final Child<RouteTableAssociationArgs> PRIVATE_USE =
            Child.of(RouteTableAssociationArgs.class, "private-use");
    private static final Child<RouteTableAssociationArgs> DATA_USE =
            Child.of(RouteTableAssociationArgs.class, "data-use");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final Vpc vpc;
    private final Map<Tier, SubnetTier> subnets = new EnumMap<>(Tier.class);
    private final Map<Zone, NatGateway> nats = new TreeMap<>();
    private final List<RouteTable> closedTables = new ArrayList<>();

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public MultiAzNetwork(String name, MultiAzNetworkArgs args, ComponentResourceOptions options) {
        super("nospof:aws:MultiAzNetwork", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);

        vpc = new Vpc(
                nameOf(VPC),
                built(VPC, Places.vpc(blueprint)),
                children.kept(args.choices().profile().protectsState()));
        new DefaultSecurityGroup(
                nameOf(DEFAULT_SECURITY_GROUP),
                built(DEFAULT_SECURITY_GROUP, Places.closed(blueprint, vpc.id())),
                children.all());
        subnets.put(Tier.PUBLIC, subnets(Tier.PUBLIC, PUBLIC_SUBNET));
        subnets.put(Tier.PRIVATE, subnets(Tier.PRIVATE, PRIVATE_SUBNET));
        subnets.put(Tier.DATA, subnets(Tier.DATA, DATA_SUBNET));
        var internet = wayIn();
        blueprint.zonesWithNat().forEach(zone -> wayOut(zone, internet));
        for (var zone : blueprint.zones()) {
            closedTables.add(privateTable(zone));
            closedTables.add(dataTable(zone));
        }
        endpoints();
        flowLogs();
        alarms();

        registerOutputs(new TreeMap<>(Map.of(
                "vpcId", vpcId(),
                "publicSubnetIds", subnets(Tier.PUBLIC).all(),
                "privateSubnetIds", subnets(Tier.PRIVATE).all(),
                "dataSubnetIds", subnets(Tier.DATA).all())));
    }

    public MultiAzNetwork(String name, MultiAzNetworkArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private SubnetTier subnets(Tier tier, Child<SubnetArgs> all) {
        var ids = new TreeMap<Zone, Output<String>>();
        for (var zone : blueprint.zones()) {
            var child = all.in(zone.word());
            var args = built(child, Places.subnet(blueprint, child, tier, zone, vpc.id()));
            ids.put(zone, new Subnet(nameOf(child), args, children.all()).id());
        }
        return SubnetTier.of(tier, ids);
    }

    /** One table for all public subnets: an internet gateway is in no zone. */
    private InternetGateway wayIn() {
        var gateway = new InternetGateway(
                nameOf(INTERNET_GATEWAY),
                built(INTERNET_GATEWAY, Places.internet(blueprint, vpc.id())),
                children.all());
        var table = new RouteTable(
                nameOf(PUBLIC_ROUTES),
                built(PUBLIC_ROUTES, Ways.table(blueprint, PUBLIC_ROUTES, vpc.id())),
                children.all());
        new Route(
                nameOf(INTERNET_ROUTE),
                built(INTERNET_ROUTE, Ways.throughInternetGateway(table.id(), gateway.id())),
                children.all());
        for (var zone : blueprint.zones()) {
            use(PUBLIC_USE, zone, table, Tier.PUBLIC);
        }
        return gateway;
    }

    private void wayOut(Zone zone, InternetGateway internet) {
        var addressChild = NAT_ADDRESS.in(zone.word());
        var address = new Eip(
                nameOf(addressChild),
                built(addressChild, Ways.address(blueprint, addressChild)),
                // Others may let in this address and no other: it cannot be had back.
                children.kept(blueprint.profile().protectsState()));
        var child = NAT_GATEWAY.in(zone.word());
        nats.put(
                zone,
                new NatGateway(
                        nameOf(child),
                        built(
                                child,
                                Ways.nat(blueprint, child, subnets(Tier.PUBLIC).in(zone), address.id())),
                        children.after(List.of(internet))));
    }

    private RouteTable privateTable(Zone zone) {
        var table = table(PRIVATE_ROUTES.in(zone.word()));
        use(PRIVATE_USE, zone, table, Tier.PRIVATE);
        if (!nats.isEmpty()) {
            var child = NAT_ROUTE.in(zone.word());
            var nat = nats.get(blueprint.natOf(zone));
            new Route(nameOf(child), built(child, Ways.throughNat(table.id(), nat.id())), children.all());
        }
        return table;
    }

    /** Leads nowhere but to S3 and DynamoDB, where snapshots and exports go. */
    private RouteTable dataTable(Zone zone) {
        var table = table(DATA_ROUTES.in(zone.word()));
        use(DATA_USE, zone, table, Tier.DATA);
        return table;
    }

    private RouteTable table(Child<RouteTableArgs> child) {
        return new RouteTable(nameOf(child), built(child, Ways.table(blueprint, child, vpc.id())), children.all());
    }

    private void use(Child<RouteTableAssociationArgs> all, Zone zone, RouteTable table, Tier tier) {
        var child = all.in(zone.word());
        new RouteTableAssociation(
                nameOf(child), Ways.use(table.id(), subnets(tier).in(zone)), children.all());
    }

    private void endpoints() {
        var tables = Output.all(closedTables.stream().map(RouteTable::id).toList());
        for (var service : Endpoints.GATEWAYS) {
            var child = GATEWAY_ENDPOINT.in(service);
            new VpcEndpoint(
                    nameOf(child),
                    built(child, Endpoints.gateway(blueprint, child, service, vpc.id(), tables)),
                    children.all());
        }
        if (blueprint.args().interfaceEndpoints().isEmpty()) {
            return;
        }
        var group = new SecurityGroup(
                nameOf(ENDPOINT_SECURITY_GROUP),
                built(ENDPOINT_SECURITY_GROUP, Endpoints.securityGroup(blueprint, vpc.id())),
                children.all());
        new SecurityGroupIngressRule(
                nameOf(ENDPOINT_INGRESS),
                built(ENDPOINT_INGRESS, Endpoints.fromTheNetwork(blueprint, group.id())),
                children.all());
        for (var service : blueprint.args().interfaceEndpoints()) {
            var child = INTERFACE_ENDPOINT.in(service);
            var where = subnets(Tier.PRIVATE).all();
            new VpcEndpoint(
                    nameOf(child),
                    built(child, Endpoints.inEveryZone(blueprint, child, service, vpc.id(), where, group.id())),
                    children.all());
        }
    }

    private void flowLogs() {
        var kept = blueprint.args().flowLogs();
        if (!kept.hasGroup()) {
            kept.bucket().ifPresent(bucket -> flowLog(bucket, Optional.empty(), children.all()));
            return;
        }
        var group =
                new LogGroup(nameOf(FLOW_LOG_GROUP), built(FLOW_LOG_GROUP, FlowLogs.group(blueprint)), children.all());
        var role = new Role(nameOf(FLOW_LOG_ROLE), built(FLOW_LOG_ROLE, FlowLogs.writer(blueprint)), children.all());
        var rights = new RolePolicy(
                nameOf(FLOW_LOG_RIGHTS),
                built(FLOW_LOG_RIGHTS, FlowLogs.rights(role.id(), group.arn())),
                children.all());
        flowLog(group.arn(), Optional.of(role.arn()), children.after(List.of(rights)));
    }

    private void flowLog(Output<String> destination, Optional<Output<String>> role, CustomResourceOptions options) {
        new FlowLog(nameOf(FLOW_LOG), built(FLOW_LOG, FlowLogs.log(blueprint, vpc.id(), destination, role)), options);
    }

    private void alarms() {
        blueprint
                .choices()
                .alarms()
                .ifPresent(topics -> nats.forEach((zone, nat) -> {
                    Watched.noPortLeft(blueprint, zone, nat.id())
                            .made(blueprint, NO_PORT_LEFT.in(zone.word()), topics, children.all());
                    Watched.packetsDropped(blueprint, zone, nat.id())
                            .made(blueprint, PACKETS_DROPPED.in(zone.word()), topics, children.all());
                }));
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    @Override
    public String region() {
        return blueprint.args().region();
    }

    @Override
    public List<Zone> zones() {
        return blueprint.zones();
    }

    @Override
    public Output<String> vpcId() {
        return vpc.id();
    }

    @Override
    public List<String> ranges() {
        return List.of(blueprint.args().cidr());
    }

    @Override
    public SubnetTier subnets(Tier tier) {
        return subnets.get(tier);
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
