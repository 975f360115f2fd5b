package dev.nospof.components.aws.cache;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.elasticache.ParameterGroup;
import com.pulumi.aws.elasticache.ParameterGroupArgs;
import com.pulumi.aws.elasticache.ReplicationGroup;
import com.pulumi.aws.elasticache.ReplicationGroupArgs;
import com.pulumi.aws.elasticache.SubnetGroup;
import com.pulumi.aws.elasticache.SubnetGroupArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.aws.parts.Alarm;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Reachable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cache of which any node and any zone may be lost: ElastiCache for Valkey or Redis, with a replica in each other zone.
 *
 * <p><b>Creates:</b> a replication group, its subnet group and settings, a security group and who may connect, and for each shard three alarms.
 *
 * <p><b>Promises:</b> when the node that writes is lost, or its zone, a replica takes over at the same address within three minutes; what is kept can be had back as it was on any night that
 * snapshots are kept for; lines and snapshots are encrypted.
 *
 * <p><b>Does not promise:</b> that nothing is lost: replicas follow a moment behind, so a takeover may cost the last writes. Depend on it softly ({@code Dependency.soft(cache)}), or keep in it only what can be
 * made anew.
 *
 * <p>{@code Dependency.soft(cache)} gives a service {@code SESSIONS_HOST} and {@code SESSIONS_PORT}.
 */
public final class ReplicatedCache extends ComponentResource implements Reachable<Output<String>> {
    /** The children, for {@link ReplicatedCacheArgs.Builder#customise}. */
    public static final Child<ReplicationGroupArgs> NODES = Child.of(ReplicationGroupArgs.class, "nodes");

    public static final Child<SubnetGroupArgs> SUBNETS = Child.of(SubnetGroupArgs.class, "subnets");
    public static final Child<ParameterGroupArgs> SETTINGS = Child.of(ParameterGroupArgs.class, "settings");
    public static final Child<SecurityGroupArgs> SECURITY_GROUP = Child.of(SecurityGroupArgs.class, "security-group");

    /** Keyed by who may connect. */
    public static final Child<SecurityGroupIngressRuleArgs> INGRESS =
            Child.of(SecurityGroupIngressRuleArgs.class, "from");

    /** With several shards keyed by shard, as the two after it: {@code 0001}. */
    public static final Child<MetricAlarmArgs> BUSY = Child.of(MetricAlarmArgs.class, "busy");

    public static final Child<MetricAlarmArgs> LAG = Child.of(MetricAlarmArgs.class, "lag");
    public static final Child<MetricAlarmArgs> EVICTS = Child.of(MetricAlarmArgs.class, "evicts");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final CacheEndpoint endpoint;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public ReplicatedCache(String name, ReplicatedCacheArgs args, ComponentResourceOptions options) {
        super("nospof:aws:ReplicatedCache", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);
        var subnets = new SubnetGroup(nameOf(SUBNETS), built(SUBNETS, Groups.subnets(blueprint)), children.all());
        var settings =
                new ParameterGroup(nameOf(SETTINGS), built(SETTINGS, Groups.settings(blueprint)), children.all());
        var securityGroup = securityGroup();
        var nodes = new ReplicationGroup(
                nameOf(NODES),
                built(NODES, Groups.nodes(blueprint, subnets.name(), settings.name(), securityGroup)),
                children.kept(args.choices().profile().protectsState()));
        args.choices().alarms().ifPresent(topics -> alarms(nodes.replicationGroupId(), topics));
        endpoint = new CacheEndpoint(
                blueprint.isSharded() ? nodes.configurationEndpointAddress() : nodes.primaryEndpointAddress(),
                blueprint.isSharded() ? Optional.empty() : Optional.of(nodes.readerEndpointAddress()),
                Blueprint.PORT,
                blueprint.subnets().zones());
        registerOutputs(new TreeMap<>(Map.of("host", endpoint.host(), "port", Output.of(Blueprint.PORT))));
    }

    public ReplicatedCache(String name, ReplicatedCacheArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private Output<String> securityGroup() {
        var group = new SecurityGroup(
                        nameOf(SECURITY_GROUP),
                        built(
                                SECURITY_GROUP,
                                SecurityGroupArgs.builder()
                                        .vpcId(blueprint.args().network().vpcId())
                                        .description("Who may connect to " + blueprint.name())
                                        .tags(blueprint.tags(SECURITY_GROUP))
                                        .build()),
                        children.all())
                .id();
        blueprint
                .args()
                .callers()
                .forEach((who, caller) -> let(
                        INGRESS.in(who),
                        who,
                        group,
                        SecurityGroupIngressRuleArgs.builder().referencedSecurityGroupId(caller)));
        if (blueprint.args().callers().isEmpty()) {
            for (var range : blueprint.args().network().ranges()) {
                let(
                        INGRESS.in(range.replaceAll("[./]", "-")),
                        range,
                        group,
                        SecurityGroupIngressRuleArgs.builder().cidrIpv4(range));
            }
        }
        return group;
    }

    private void let(
            Child<SecurityGroupIngressRuleArgs> child,
            String who,
            Output<String> group,
            SecurityGroupIngressRuleArgs.Builder rule) {
        new SecurityGroupIngressRule(
                nameOf(child),
                built(
                        child,
                        rule.securityGroupId(group)
                                .ipProtocol("tcp")
                                .fromPort(Blueprint.PORT)
                                .toPort(Blueprint.PORT)
                                .description(who + " connects to " + blueprint.name())
                                .tags(blueprint.tags(child))
                                .build()),
                children.all());
    }

    private void alarms(Output<String> group, AlarmTopics topics) {
        for (var shard : blueprint.shards()) {
            var watched = new Watched(blueprint, group, shard);
            alarm(BUSY, shard, watched.busy(), topics);
            alarm(LAG, shard, watched.lags(), topics);
            alarm(EVICTS, shard, watched.evicts(), topics);
        }
    }

    private void alarm(Child<MetricAlarmArgs> kind, String shard, Alarm alarm, AlarmTopics topics) {
        var child = shard.isEmpty() ? kind : kind.in(shard);
        alarm.made(blueprint, child, topics, children.all());
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    /** {@code SESSIONS_HOST}, {@code SESSIONS_PORT} */
    @Override
    public SortedMap<String, Output<String>> variables() {
        return new TreeMap<>(Map.of("HOST", endpoint.host(), "PORT", Output.of(String.valueOf(Blueprint.PORT))));
    }

    @Override
    public int port() {
        return Blueprint.PORT;
    }

    @Override
    public List<String> ranges() {
        return blueprint.args().network().ranges();
    }

    /** For whoever is no service of this plan. */
    public CacheEndpoint endpoint() {
        return endpoint;
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
