package dev.nospof.components.aws.loadbalancer;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.LoadBalancer;
import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.aws.wafv2.WebAcl;
import com.pulumi.aws.wafv2.WebAclArgs;
import com.pulumi.aws.wafv2.WebAclAssociation;
import com.pulumi.aws.wafv2.WebAclAssociationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Balancer;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.parts.Alarm;
import dev.nospof.components.model.Child;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The way in: a load balancer with a node in every zone, of which any may be lost, and which lets each request be finished when its target stops.
 *
 * <p><b>Creates:</b> an application or network load balancer; its target group and listeners; a security group that lets in what it listens to and out to its
 * targets; in front of requests from the internet a web ACL; an alarm for each zone, and two for all.
 *
 * <p><b>Promises:</b> a lost zone takes one address out of several, which DNS leaves out; a target that does not answer gets nothing more within seconds, and
 * one that is told to stop finishes what it has; a zone that is ill can be left with one call (zonal shift).
 *
 * <p><b>Does not promise:</b> that targets are in several zones; to lead requests by host or path, which is a gateway's; to survive the loss of its region.
 */
public final class RedundantLoadBalancer extends ComponentResource implements Balancer {
    /** The children, for {@link RedundantLoadBalancerArgs.Builder#customise}. */
    public static final Child<LoadBalancerArgs> BALANCER = Child.of(LoadBalancerArgs.class, "lb");

    public static final Child<TargetGroupArgs> TARGETS = Child.of(TargetGroupArgs.class, "targets");
    public static final Child<ListenerArgs> LISTENER = Child.of(ListenerArgs.class, "listener");
    public static final Child<ListenerArgs> REDIRECT = Child.of(ListenerArgs.class, "redirect");
    public static final Child<SecurityGroupArgs> SECURITY_GROUP = Child.of(SecurityGroupArgs.class, "doors");

    /** Keyed by port and range: {@code 443-0.0.0.0/0}. */
    public static final Child<SecurityGroupIngressRuleArgs> WAY_IN =
            Child.of(SecurityGroupIngressRuleArgs.class, "from");

    /** Keyed by range. */
    public static final Child<SecurityGroupEgressRuleArgs> WAY_TO_TARGETS =
            Child.of(SecurityGroupEgressRuleArgs.class, "to");

    public static final Child<WebAclArgs> FIREWALL = Child.of(WebAclArgs.class, "firewall");
    public static final Child<WebAclAssociationArgs> FIREWALL_USE =
            Child.of(WebAclAssociationArgs.class, "firewall-use");

    /** Keyed by zone, where the network names its zones. */
    public static final Child<MetricAlarmArgs> WITHOUT_TARGETS = Child.of(MetricAlarmArgs.class, "without-targets");

    public static final Child<MetricAlarmArgs> ERRORS = Child.of(MetricAlarmArgs.class, "errors");
    public static final Child<MetricAlarmArgs> FULL = Child.of(MetricAlarmArgs.class, "full");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final SecurityGroup doors;
    private final LoadBalancer balancer;
    private final TargetGroup targets;
    private final List<Output<String>> alarmNames = new ArrayList<>();

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public RedundantLoadBalancer(String name, RedundantLoadBalancerArgs args, ComponentResourceOptions options) {
        super("nospof:aws:RedundantLoadBalancer", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);
        var vpc = args.network().vpcId();

        doors = new SecurityGroup(
                nameOf(SECURITY_GROUP), built(SECURITY_GROUP, Doors.securityGroup(blueprint, vpc)), children.all());
        var ways = ways();
        balancer = new LoadBalancer(
                nameOf(BALANCER),
                built(BALANCER, Balancers.of(blueprint, doors.id())),
                // Its name is what users' DNS records lead to: it cannot be had back.
                children.kept(args.choices().profile().protectsState()));
        targets = new TargetGroup(nameOf(TARGETS), built(TARGETS, Targets.of(blueprint, vpc)), children.all());
        listeners(ways);
        firewall();
        args.choices().alarms().ifPresent(this::alarms);

        registerOutputs(new TreeMap<>(Map.of("hostName", balancer.dnsName(), "targetGroup", targets.arn())));
    }

    public RedundantLoadBalancer(String name, RedundantLoadBalancerArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private List<Resource> ways() {
        var ways = new ArrayList<Resource>();
        for (var way : Doors.ways(blueprint)) {
            var child = WAY_IN.in(way.key());
            ways.add(new SecurityGroupIngressRule(
                    nameOf(child),
                    built(child, Doors.in(blueprint, child, doors.id(), way.port(), way.range())),
                    children.all()));
        }
        for (var range : blueprint.args().network().ranges()) {
            var child = WAY_TO_TARGETS.in(range);
            ways.add(new SecurityGroupEgressRule(
                    nameOf(child), built(child, Doors.out(blueprint, child, doors.id(), range)), children.all()));
        }
        return ways;
    }

    /** They open when there is a way to the targets, not before. */
    private void listeners(List<Resource> ways) {
        new Listener(
                nameOf(LISTENER),
                built(LISTENER, Doors.main(blueprint, balancer.arn(), targets.arn())),
                children.after(ways));
        if (blueprint.forRequests() && blueprint.encrypted()) {
            new Listener(
                    nameOf(REDIRECT), built(REDIRECT, Doors.redirect(blueprint, balancer.arn())), children.after(ways));
        }
    }

    private void firewall() {
        var wall = blueprint.args().wall();
        if (!wall.stands()) {
            return;
        }
        var arn = wall.existing()
                .orElseGet(() ->
                        new WebAcl(nameOf(FIREWALL), built(FIREWALL, Firewall.of(blueprint)), children.all()).arn());
        new WebAclAssociation(
                nameOf(FIREWALL_USE), built(FIREWALL_USE, Firewall.before(arn, balancer.arn())), children.all());
    }

    private void alarms(AlarmTopics topics) {
        var watched = new Watched(blueprint, balancer.arnSuffix(), targets.arnSuffix());
        var named = Watched.namedZones(blueprint);
        for (var zone : named) {
            alarm(WITHOUT_TARGETS.in(zone.word()), watched.withoutTargets(Optional.of(zone)), topics);
        }
        if (named.isEmpty()) {
            alarm(WITHOUT_TARGETS, watched.withoutTargets(Optional.empty()), topics);
        }
        if (blueprint.forRequests()) {
            alarm(ERRORS, watched.errors(), topics);
        }
        alarm(FULL, watched.full(), topics);
    }

    private void alarm(Child<MetricAlarmArgs> child, Alarm alarm, AlarmTopics topics) {
        alarmNames.add(alarm.made(blueprint, child, topics, children.all()).name());
    }

    /** Where it is reached: for a DNS record, or another stack. */
    public LoadBalancerEndpoint endpoint() {
        return new LoadBalancerEndpoint(
                balancer.dnsName(), balancer.zoneId(), balancer.arn(), blueprint.ports(), blueprint.zones());
    }

    @Override
    public Output<String> targetGroupArn() {
        return targets.arn();
    }

    @Override
    public Output<String> securityGroupId() {
        return doors.id();
    }

    @Override
    public List<Output<String>> alarmNames() {
        return List.copyOf(alarmNames);
    }

    @Override
    public int targetPort() {
        return blueprint.args().targetPort();
    }

    @Override
    public Duration longestRequest() {
        return blueprint.args().timing().longestRequest();
    }

    @Override
    public Duration drainTime() {
        return blueprint.args().timing().propagation();
    }

    /**
     * The spec of a {@code TargetGroupBinding} (elbv2.k8s.aws/v1beta1), which puts a service's pods in the target group.
     *
     * @param service in the binding's own namespace
     * @param port of the service
     */
    public Map<String, Object> bindingOf(String service, int port) {
        return Targets.binding(blueprint, targets.arn(), doors.id(), service, port);
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
