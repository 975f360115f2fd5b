package dev.nospof.components.aws.takeover;

import com.pulumi.aws.cloudwatch.EventBus;
import com.pulumi.aws.cloudwatch.EventBusArgs;
import com.pulumi.aws.cloudwatch.EventRule;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.sfn.StateMachine;
import com.pulumi.aws.sfn.StateMachineArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.model.Child;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the databases of the second region the first ones when the first region is lost, without asking anybody. To be given the provider of the second region.
 *
 * <p><b>Creates:</b> in us-east-1, which alone has the metric, an alarm on the health check of the first region's front and a rule that sends it on; in the second region a bus, a rule that starts a
 * state machine, the state machine, and two alarms; a role with its rights for each of the three that act.
 *
 * <p><b>Promises:</b> the databases take writes in the second region within {@link #takeoverTime()} of the loss of the first; nothing of this is in the region that is lost; each database is promoted
 * whatever becomes of the others; somebody hears when it begins, and when it fails.
 *
 * <p><b>Does not promise:</b> that no write is lost: those of the last seconds are, which the other region had not got. Nor that the first region takes none meanwhile: Aurora fences it as well as it
 * can, and whoever still reaches it may write until then. Nor to tell a lost region from a front that does not answer, or has never answered yet: it is to be made once the front does. Nor that anything comes back: that is a person's. While us-east-1 is away nothing takes over.
 */
public final class RegionTakeover extends ComponentResource {
    /** The children, for {@link RegionTakeoverArgs.Builder#customise}. The next two are in us-east-1. */
    public static final Child<MetricAlarmArgs> LOST = Child.of(MetricAlarmArgs.class, "lost");

    public static final Child<EventRuleArgs> TELLS = Child.of(EventRuleArgs.class, "tells");
    public static final Child<EventTargetArgs> TOLD = Child.of(EventTargetArgs.class, "told");
    public static final Child<EventBusArgs> BUS = Child.of(EventBusArgs.class, "bus");
    public static final Child<EventRuleArgs> HEARS = Child.of(EventRuleArgs.class, "hears");
    public static final Child<EventTargetArgs> STARTED = Child.of(EventTargetArgs.class, "started");
    public static final Child<StateMachineArgs> MACHINE = Child.of(StateMachineArgs.class, "machine");
    public static final Child<RoleArgs> SENDER = Child.of(RoleArgs.class, "sender");
    public static final Child<RolePolicyArgs> SENDS = Child.of(RolePolicyArgs.class, "sends");
    public static final Child<RoleArgs> STARTER = Child.of(RoleArgs.class, "starter");
    public static final Child<RolePolicyArgs> STARTS = Child.of(RolePolicyArgs.class, "starts");
    public static final Child<RoleArgs> PROMOTER = Child.of(RoleArgs.class, "promoter");
    public static final Child<RolePolicyArgs> PROMOTES = Child.of(RolePolicyArgs.class, "promotes");
    public static final Child<MetricAlarmArgs> BEGINS = Child.of(MetricAlarmArgs.class, "begins");
    public static final Child<MetricAlarmArgs> FAILS = Child.of(MetricAlarmArgs.class, "fails");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final Output<String> machine;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public RegionTakeover(String name, RegionTakeoverArgs args, ComponentResourceOptions options) {
        super("nospof:aws:RegionTakeover", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);
        var lost = new MetricAlarm(
                        nameOf(LOST),
                        built(LOST, Watched.lost(blueprint)),
                        children.by(args.virginia()).all())
                .arn();
        var bus = new EventBus(nameOf(BUS), built(BUS, Telling.bus(blueprint)), children.all());
        sends(lost, bus.arn());
        machine = machine();
        starts(lost, bus.name());
        args.choices().alarms().ifPresent(this::tells);
        registerOutputs(new TreeMap<>(Map.of("machineArn", machine, "takeoverSeconds", Output.of((int)
                takeoverTime().toSeconds()))));
    }

    public RegionTakeover(String name, RegionTakeoverArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    /** From us-east-1 to the bus. */
    private void sends(Output<String> lost, Output<String> bus) {
        var there = children.by(blueprint.args().virginia());
        var role = new Role(nameOf(SENDER), built(SENDER, Rights.sender(blueprint, bus)), children.all());
        var rights = new RolePolicy(nameOf(SENDS), built(SENDS, Rights.sends(role.name(), bus)), children.all());
        var rule = new EventRule(nameOf(TELLS), built(TELLS, Telling.there(blueprint, lost)), there.all());
        new EventTarget(
                nameOf(TOLD), built(TOLD, Telling.toBus(rule.name(), bus, role.arn())), there.after(List.of(rights)));
    }

    private Output<String> machine() {
        var role = new Role(nameOf(PROMOTER), built(PROMOTER, Rights.promoter(blueprint)), children.all());
        var rights = new RolePolicy(
                nameOf(PROMOTES), built(PROMOTES, Rights.promotes(blueprint, role.name())), children.all());
        return new StateMachine(
                        nameOf(MACHINE),
                        built(MACHINE, Machine.of(blueprint, role.arn())),
                        children.after(List.of(rights)))
                .arn();
    }

    /** From the bus to the machine. */
    private void starts(Output<String> lost, Output<String> bus) {
        var role = new Role(nameOf(STARTER), built(STARTER, Rights.starter(blueprint, machine)), children.all());
        var rights = new RolePolicy(nameOf(STARTS), built(STARTS, Rights.starts(role.name(), machine)), children.all());
        var rule = new EventRule(nameOf(HEARS), built(HEARS, Telling.here(blueprint, lost, bus)), children.all());
        new EventTarget(
                nameOf(STARTED),
                built(STARTED, Telling.toMachine(rule.name(), bus, machine, role.arn())),
                children.after(List.of(rights)));
    }

    private void tells(AlarmTopics topics) {
        Watched.begins(blueprint, machine).made(blueprint, BEGINS, topics, children.all());
        Watched.fails(blueprint, machine).made(blueprint, FAILS, topics, children.all());
    }

    /** From the loss of the region until the databases of the other one take writes: noticed, two minutes of the alarm, promoted. */
    public Duration takeoverTime() {
        return blueprint.takeoverTime();
    }

    /** ARN of the state machine: a person may start it as well. */
    public Output<String> machineArn() {
        return machine;
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
