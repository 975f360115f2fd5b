package dev.nospof.components.aws.database;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.rds.ClusterArgs;
import com.pulumi.aws.rds.ClusterInstanceArgs;
import com.pulumi.aws.rds.ClusterParameterGroupArgs;
import com.pulumi.aws.rds.EventSubscriptionArgs;
import com.pulumi.aws.rds.GlobalClusterArgs;
import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.aws.rds.InstanceAutomatedBackupsReplicationArgs;
import com.pulumi.aws.rds.ParameterGroupArgs;
import com.pulumi.aws.rds.ProxyArgs;
import com.pulumi.aws.rds.ProxyDefaultTargetGroupArgs;
import com.pulumi.aws.rds.ProxyTargetArgs;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Reachable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A relational database of which any one machine and any one zone may be lost: Aurora, or RDS with standbys.
 *
 * <p><b>Creates:</b> what its {@link Layout} is made of: a cluster with a machine in each zone, a cluster of three, or an instance with a standby; a group of subnets, a security group and
 * who may connect; the engine's settings; a role that watches machines; three alarms and a subscription to takeovers. If asked for: RDS Proxy with its role; a secret; a
 * global cluster with a second database in another region and an alarm that fires while that one is the writer, or copies of backups there.
 *
 * <p><b>Promises:</b> losing any one machine or zone loses no confirmed write, and stops writing for a minute with Aurora, 35 s with readable standbys, two minutes with one standby;
 * deleting it takes two steps and leaves a last snapshot; no setting that is changed here replaces it.
 *
 * <p><b>Does not promise:</b> to survive the loss of its region by itself: with a second database somebody decides, or a {@code RegionTakeover}; that callers whose connection broke try again; a new major version.
 *
 * <p>{@code Dependency.hard(database)} gives a service {@code ORDERS_DB_HOST} and {@code ORDERS_DB_PORT}.
 */
public final class ReplicatedDatabase extends ComponentResource implements Reachable<Output<String>> {
    /** The children, for {@link ReplicatedDatabaseArgs.Builder#customise}. Those of a second region have the region as key. */
    public static final Child<ClusterArgs> CLUSTER = Child.of(ClusterArgs.class, "cluster");

    /** Aurora's machines, keyed by zone. */
    public static final Child<ClusterInstanceArgs> MEMBER = Child.of(ClusterInstanceArgs.class, "member");

    public static final Child<InstanceArgs> INSTANCE = Child.of(InstanceArgs.class, "instance");
    public static final Child<ClusterParameterGroupArgs> SETTINGS =
            Child.of(ClusterParameterGroupArgs.class, "settings");
    public static final Child<ParameterGroupArgs> INSTANCE_SETTINGS =
            Child.of(ParameterGroupArgs.class, "instance-settings");
    public static final Child<SubnetGroupArgs> SUBNETS = Child.of(SubnetGroupArgs.class, "subnets");
    public static final Child<SecurityGroupArgs> SECURITY_GROUP = Child.of(SecurityGroupArgs.class, "security-group");

    /** Keyed by who may connect. */
    public static final Child<SecurityGroupIngressRuleArgs> INGRESS =
            Child.of(SecurityGroupIngressRuleArgs.class, "from");

    public static final Child<RoleArgs> OBSERVER = Child.of(RoleArgs.class, "observer");
    public static final Child<RolePolicyAttachmentArgs> OBSERVER_RIGHTS =
            Child.of(RolePolicyAttachmentArgs.class, "observer-rights");
    public static final Child<SecretArgs> SECRET = Child.of(SecretArgs.class, "secret");
    public static final Child<SecretVersionArgs> SECRET_VERSION = Child.of(SecretVersionArgs.class, "secret-version");
    public static final Child<ProxyArgs> PROXY = Child.of(ProxyArgs.class, "proxy");
    public static final Child<ProxyDefaultTargetGroupArgs> PROXY_TARGETS =
            Child.of(ProxyDefaultTargetGroupArgs.class, "proxy-targets");
    public static final Child<ProxyTargetArgs> PROXY_TARGET = Child.of(ProxyTargetArgs.class, "proxy-target");
    public static final Child<RoleArgs> PROXY_ROLE = Child.of(RoleArgs.class, "proxy-role");
    public static final Child<RolePolicyArgs> PROXY_RIGHTS = Child.of(RolePolicyArgs.class, "proxy-rights");
    public static final Child<SecurityGroupArgs> PROXY_SECURITY_GROUP =
            Child.of(SecurityGroupArgs.class, "proxy-security-group");

    /** Keyed by who may connect. */
    public static final Child<SecurityGroupIngressRuleArgs> PROXY_INGRESS =
            Child.of(SecurityGroupIngressRuleArgs.class, "to-proxy-from");

    public static final Child<SecurityGroupEgressRuleArgs> PROXY_EGRESS =
            Child.of(SecurityGroupEgressRuleArgs.class, "proxy-egress");
    public static final Child<GlobalClusterArgs> GLOBAL = Child.of(GlobalClusterArgs.class, "global");
    public static final Child<InstanceAutomatedBackupsReplicationArgs> BACKUP_COPIES =
            Child.of(InstanceAutomatedBackupsReplicationArgs.class, "backup-copies");

    /** With readable standbys keyed by machine, as the two after it: {@code instance-1}. */
    public static final Child<MetricAlarmArgs> LAG = Child.of(MetricAlarmArgs.class, "lag");

    public static final Child<MetricAlarmArgs> STORAGE = Child.of(MetricAlarmArgs.class, "storage");
    public static final Child<MetricAlarmArgs> CONNECTIONS = Child.of(MetricAlarmArgs.class, "connections");
    public static final Child<MetricAlarmArgs> REGION_LAG = Child.of(MetricAlarmArgs.class, "region-lag");
    /** In the first region: fires while it follows the other one. */
    public static final Child<MetricAlarmArgs> FOLLOWING = Child.of(MetricAlarmArgs.class, "following");

    public static final Child<EventSubscriptionArgs> TAKEOVERS = Child.of(EventSubscriptionArgs.class, "takeovers");

    private final Blueprint blueprint;
    private final DatabaseEndpoint endpoint;
    private final Optional<Made.Followed> second;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public ReplicatedDatabase(String name, ReplicatedDatabaseArgs args, ComponentResourceOptions options) {
        super("nospof:aws:ReplicatedDatabase", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        var making = new Making(blueprint, new ChildOptions(this, options));
        var around = Surroundings.made(making);
        var observer = Observer.made(making);
        var made = args.layout()
                .match(
                        aurora -> new AuroraChildren(making, around, observer).made(),
                        standby -> new OneMachine(making, around, observer, standby.storage()).made(),
                        readable -> new ThreeMachines(making, around, observer, readable.storage()).made());
        var writer = args.isProxied() ? new Proxied(making, around, made).made() : made.writer();
        endpoint = new DatabaseEndpoint(
                writer,
                made.reader(),
                blueprint.port(),
                made.secret(),
                blueprint.subnets().zones());
        second = made.second();
        registerOutputs(new TreeMap<>(
                Map.of("writer", writer, "port", Output.of(blueprint.port()), "secretArn", endpoint.secret())));
    }

    public ReplicatedDatabase(String name, ReplicatedDatabaseArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    /** {@code ORDERS_DB_HOST}, {@code ORDERS_DB_PORT} */
    @Override
    public SortedMap<String, Output<String>> variables() {
        return toWriter().variables();
    }

    @Override
    public int port() {
        return blueprint.port();
    }

    @Override
    public List<String> ranges() {
        return blueprint.network().ranges();
    }

    /**
     * The same for a service with so many connections in each of its replicas: the service is told, as {@code ORDERS_DB_POOL_SIZE}, and rules add up what all of
     * them want.
     */
    public Reachable<Output<String>> connections(int eachReplica) {
        return toWriter().with("POOL_SIZE", String.valueOf(Checks.connections(eachReplica, blueprint.connections())));
    }

    /**
     * For queries that may see what was true a moment ago: {@code ORDERS_DB_READERS_HOST}. While only one machine is left, it is that one.
     *
     * @throws IllegalStateException if no machine but the writer answers queries
     */
    public Reachable<Output<String>> readers() {
        return Reached.at(
                name() + "-readers",
                endpoint.reader()
                        .orElseThrow(() -> new IllegalStateException("ReplicatedDatabase '" + name()
                                + "' has a standby that answers no queries.\nIts readers would wait for an address that does not exist.\n"
                                + "Use Layout.aurora() or Layout.readableStandbys(…), or the database itself.")),
                port(),
                ranges());
    }

    /**
     * The one that follows it in another region: for services there, and for a {@code RegionTakeover}.
     *
     * @throws IllegalStateException if none does
     */
    public SecondDatabase inOtherRegion() {
        return second.map(Made.Followed::by)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "ReplicatedDatabase '" + name()
                                        + "' has no second database in another region.\nWhoever relied on it would have nothing to go on with once this region is lost.\n"
                                        + "Say otherRegion(OtherRegion.database(…)) with Layout.aurora(), or use the database itself."));
    }

    /**
     * The name of the alarm, in its own region, that fires while it follows the other one: {@code ServingRegion.needing("orders-db", database.following())} does not lead users back to where no
     * write is taken.
     *
     * @throws IllegalStateException if no other one could be followed, or nobody is to hear of alarms
     */
    public Output<String> following() {
        return second.flatMap(Made.Followed::following)
                .orElseThrow(() -> new IllegalStateException("ReplicatedDatabase '" + name()
                        + "' has no alarm that fires while it follows another one.\nUsers would be led back to a region that takes no writes, and nothing would say so.\n"
                        + "Say otherRegion(OtherRegion.database(…)) with Layout.aurora(), and alarmsTo(…)."));
    }

    /** For whoever is no service of this plan. */
    public DatabaseEndpoint endpoint() {
        return endpoint;
    }

    private Reached toWriter() {
        return Reached.at(name(), endpoint.writer(), port(), ranges());
    }
}
