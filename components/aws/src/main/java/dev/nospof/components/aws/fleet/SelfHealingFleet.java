package dev.nospof.components.aws.fleet;

import com.pulumi.aws.autoscaling.Group;
import com.pulumi.aws.autoscaling.GroupArgs;
import com.pulumi.aws.autoscaling.LifecycleHook;
import com.pulumi.aws.autoscaling.LifecycleHookArgs;
import com.pulumi.aws.autoscaling.Policy;
import com.pulumi.aws.autoscaling.PolicyArgs;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
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
import java.util.Map;
import java.util.TreeMap;

/**
 * Instances in every zone that replace each other: a lost one is started again, in another zone where its own is lost.
 *
 * <p><b>Creates:</b> an Auto Scaling group with its launch template; a security group; a hook that lets an instance finish before it goes; one or two scaling
 * policies; two alarms.
 *
 * <p><b>Promises:</b> there are as many instances as are needed, and one for each zone at the least; another image is rolled out by tenths, with a new
 * instance there before an old one goes, and taken back where an alarm fires.
 *
 * <p><b>Does not promise:</b> to keep anything that an instance holds: its disks go with it; to survive the loss of its region.
 */
public final class SelfHealingFleet extends ComponentResource {
    /** The children, for {@link SelfHealingFleetArgs.Builder#customise}. */
    public static final Child<GroupArgs> GROUP = Child.of(GroupArgs.class, "group");

    public static final Child<LaunchTemplateArgs> TEMPLATE = Child.of(LaunchTemplateArgs.class, "template");
    public static final Child<SecurityGroupArgs> SECURITY_GROUP = Child.of(SecurityGroupArgs.class, "instances");
    public static final Child<SecurityGroupIngressRuleArgs> WAY_IN =
            Child.of(SecurityGroupIngressRuleArgs.class, "from-load-balancer");
    public static final Child<SecurityGroupEgressRuleArgs> WAY_OUT =
            Child.of(SecurityGroupEgressRuleArgs.class, "to-anywhere");
    public static final Child<LifecycleHookArgs> GOING = Child.of(LifecycleHookArgs.class, "going");
    public static final Child<PolicyArgs> BY_LOAD = Child.of(PolicyArgs.class, "by-load");
    public static final Child<PolicyArgs> AHEAD = Child.of(PolicyArgs.class, "ahead");
    public static final Child<MetricAlarmArgs> TOO_FEW = Child.of(MetricAlarmArgs.class, "too-few");
    public static final Child<MetricAlarmArgs> AT_MOST = Child.of(MetricAlarmArgs.class, "at-most");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final SecurityGroup instances;
    private final Group group;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public SelfHealingFleet(String name, SelfHealingFleetArgs args, ComponentResourceOptions options) {
        super("nospof:aws:SelfHealingFleet", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);

        instances = new SecurityGroup(
                nameOf(SECURITY_GROUP), built(SECURITY_GROUP, Machines.securityGroup(blueprint)), children.all());
        ways();
        var template = new LaunchTemplate(
                nameOf(TEMPLATE), built(TEMPLATE, Machines.template(blueprint, instances.id())), children.all());
        group = new Group(
                nameOf(GROUP),
                built(GROUP, Groups.of(blueprint, template.id(), template.latestVersion())),
                children.all());
        new LifecycleHook(nameOf(GOING), built(GOING, Scaling.going(blueprint, group.name())), children.all());
        new Policy(nameOf(BY_LOAD), built(BY_LOAD, Scaling.byLoad(blueprint, group.name())), children.all());
        if (args.scalesAhead()) {
            new Policy(nameOf(AHEAD), built(AHEAD, Scaling.ahead(blueprint, group.name())), children.all());
        }
        args.choices().alarms().ifPresent(this::alarms);

        registerOutputs(new TreeMap<>(Map.of("group", group.name(), "securityGroup", instances.id())));
    }

    public SelfHealingFleet(String name, SelfHealingFleetArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    private void ways() {
        blueprint
                .args()
                .front()
                .ifPresent(front -> new SecurityGroupIngressRule(
                        nameOf(WAY_IN),
                        built(
                                WAY_IN,
                                Machines.fromTheFront(
                                        blueprint, instances.id(), front.securityGroupId(), front.targetPort())),
                        children.all()));
        new SecurityGroupEgressRule(
                nameOf(WAY_OUT), built(WAY_OUT, Machines.anywhere(blueprint, instances.id())), children.all());
    }

    private void alarms(AlarmTopics topics) {
        alarm(TOO_FEW, Watched.tooFew(blueprint, group.name()), topics);
        alarm(AT_MOST, Watched.atMost(blueprint, group.name()), topics);
    }

    private void alarm(Child<MetricAlarmArgs> child, Alarm alarm, AlarmTopics topics) {
        alarm.made(blueprint, child, topics, children.all());
    }

    /** Of the Auto Scaling group. */
    public Output<String> groupName() {
        return group.name();
    }

    /** What its instances are in: let it in where they call. */
    public Output<String> securityGroupId() {
        return instances.id();
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
