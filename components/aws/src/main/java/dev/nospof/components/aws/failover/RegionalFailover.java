package dev.nospof.components.aws.failover;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.route53.HealthCheck;
import com.pulumi.aws.route53.HealthCheckArgs;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53recoverycontrol.ControlPanel;
import com.pulumi.aws.route53recoverycontrol.ControlPanelArgs;
import com.pulumi.aws.route53recoverycontrol.RoutingControl;
import com.pulumi.aws.route53recoverycontrol.RoutingControlArgs;
import com.pulumi.aws.route53recoverycontrol.SafetyRule;
import com.pulumi.aws.route53recoverycontrol.SafetyRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.model.Child;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A name that users know, which leads to another region when one is lost.
 *
 * <p><b>Creates:</b> for each region a record of the name, a health check that asks it from four places of the world, one more for whatever it needs, one that calculates all of these
 * together, and an alarm in us-east-1; with a recovery controller a switch for each region.
 *
 * <p><b>Promises:</b> that users are led to a region that is well within {@link #failoverTime()}, and that as much stands there as was said has to.
 *
 * <p><b>Does not promise:</b> that data are there, which is each database's own matter; to reach what is inside of a network, since health checks come from the internet; anything for clients that
 * never ask for an address again.
 */
public final class RegionalFailover extends ComponentResource {
    /** The children, for {@link RegionalFailoverArgs.Builder#customise}; keyed by region. */
    public static final Child<RecordArgs> RECORD = Child.of(RecordArgs.class, "record");

    public static final Child<HealthCheckArgs> CHECK = Child.of(HealthCheckArgs.class, "check");

    /** Keyed by region and need: {@code eu-west-1-orders-db}. */
    public static final Child<HealthCheckArgs> NEED = Child.of(HealthCheckArgs.class, "needs");

    public static final Child<HealthCheckArgs> ALL = Child.of(HealthCheckArgs.class, "all");
    public static final Child<HealthCheckArgs> SWITCHED = Child.of(HealthCheckArgs.class, "switched");
    public static final Child<ControlPanelArgs> PANEL = Child.of(ControlPanelArgs.class, "switches");
    public static final Child<RoutingControlArgs> SWITCH = Child.of(RoutingControlArgs.class, "switch");
    public static final Child<SafetyRuleArgs> ONE_IS_ON = Child.of(SafetyRuleArgs.class, "one-is-on");
    public static final Child<MetricAlarmArgs> UNWELL = Child.of(MetricAlarmArgs.class, "unwell");

    private final Blueprint blueprint;
    private final ChildOptions children;
    private final SortedMap<String, Output<String>> fronts = new TreeMap<>();

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public RegionalFailover(String name, RegionalFailoverArgs args, ComponentResourceOptions options) {
        super("nospof:aws:RegionalFailover", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        children = new ChildOptions(this, options);

        var switches = switches();
        for (var region : args.regions()) {
            var healthCheck = health(region, switches);
            var child = RECORD.in(region.name());
            new Record(nameOf(child), built(child, Records.of(blueprint, region, healthCheck)), children.all());
            args.choices().alarms().ifPresent(topics -> alarm(region, healthCheck, topics));
        }

        registerOutputs(new TreeMap<>(Map.of("domain", Output.of(args.domain()), "failoverSeconds", Output.of((int)
                args.failoverTime().total().toSeconds()))));
    }

    public RegionalFailover(String name, RegionalFailoverArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    /** ARNs of the switches, by region; none without a recovery controller. */
    private SortedMap<String, Output<String>> switches() {
        var switches = new TreeMap<String, Output<String>>();
        blueprint.args().cluster().ifPresent(cluster -> {
            var panel = new ControlPanel(
                            nameOf(PANEL), built(PANEL, Switches.panel(blueprint, cluster)), children.all())
                    .arn();
            for (var region : blueprint.args().regions()) {
                var child = SWITCH.in(region.name());
                switches.put(
                        region.name(),
                        new RoutingControl(
                                        nameOf(child),
                                        built(child, Switches.of(blueprint, region, cluster, panel)),
                                        children.all())
                                .arn());
            }
            new SafetyRule(
                    nameOf(ONE_IS_ON),
                    built(ONE_IS_ON, Switches.oneIsOn(blueprint, panel, List.copyOf(switches.values()))),
                    children.all());
        });
        return switches;
    }

    /** The health check that decides for a region. */
    private Output<String> health(ServingRegion region, Map<String, Output<String>> switches) {
        var own = check(CHECK.in(region.name()), Looking.answers(blueprint, region));
        fronts.put(region.name(), own);
        if (!blueprint.isCalculated(region)) {
            return own;
        }
        var checks = new ArrayList<>(List.of(own));
        for (var need : region.needs().keySet()) {
            var child = NEED.in(region.name() + "-" + need);
            checks.add(check(child, Looking.needs(blueprint, region, need, child)));
        }
        if (switches.containsKey(region.name())) {
            var child = SWITCHED.in(region.name());
            checks.add(check(child, Looking.switched(blueprint, switches.get(region.name()), child)));
        }
        var child = ALL.in(region.name());
        return check(child, Looking.all(blueprint, region, checks, child));
    }

    private Output<String> check(Child<HealthCheckArgs> child, HealthCheckArgs args) {
        return new HealthCheck(nameOf(child), built(child, args), children.all()).id();
    }

    private void alarm(ServingRegion region, Output<String> healthCheck, AlarmTopics topics) {
        var child = UNWELL.in(region.name());
        ProviderResource there = blueprint.args().alarmProvider().orElseThrow();
        Watched.unwell(blueprint, region, healthCheck)
                .made(blueprint, child, topics, children.by(there).all());
    }

    /** The name that users know. */
    public String domain() {
        return blueprint.args().domain();
    }

    /** The longest until users are served again after a region is lost. */
    public FailoverTime failoverTime() {
        return blueprint.args().failoverTime();
    }

    /**
     * The id of the health check that asks the region's own front, whatever else decides for the region: for a {@code RegionTakeover}, which must not begin because a database is led back.
     *
     * @throws dev.nospof.components.model.UnsafeArgs if the name leads to no such region
     */
    public Output<String> healthCheck(String region) {
        return Optional.ofNullable(fronts.get(region)).orElseThrow(() -> Checks.notAmong(region, fronts.keySet()));
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
