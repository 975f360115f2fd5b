package dev.nospof.components.aws.table;

import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.dynamodb.ContributorInsights;
import com.pulumi.aws.dynamodb.ContributorInsightsArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.TableReplica;
import com.pulumi.aws.dynamodb.TableReplicaArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.ChildOptions;
import dev.nospof.components.aws.parts.Alarm;
import dev.nospof.components.aws.parts.Policy;
import dev.nospof.components.model.Child;
import dev.nospof.components.model.Reachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table of items that are found by their keys: DynamoDB, in one region or in several that all take writes.
 *
 * <p><b>Creates:</b> a table with its indexes, and what tells which items are asked for most; where capacity is provisioned, what lets it grow; a copy in each other region; alarms on requests that are turned away
 * or fail, and on copies that are late.
 *
 * <p><b>Promises:</b> a lost zone takes nothing; any second of the last 35 days can be had back, in every region; nobody deletes a table by mistake, nor a copy; with copies a lost region takes what was
 * written in its last moments, and the others go on.
 *
 * <p><b>Does not promise:</b> that of two writes to one item in two regions at once both are kept: the later one wins. That what was written in one region is read in another at once.
 *
 * <p>{@code Dependency.hard(table)} gives a service {@code CARTS_TABLE}.
 */
public final class GlobalTable extends ComponentResource implements Reachable<Output<String>> {
    /** The children, for {@link GlobalTableArgs.Builder#customise}. Those of a copy have its region as key. */
    public static final Child<TableArgs> TABLE = Child.of(TableArgs.class, "table");

    public static final Child<TableReplicaArgs> COPY = Child.of(TableReplicaArgs.class, "copy");

    /** Those of an index have its name as key. */
    public static final Child<ContributorInsightsArgs> INSIGHTS = Child.of(ContributorInsightsArgs.class, "insights");

    /** Keyed by what grows, as the next: {@code reads}, {@code writes-by-customer}. */
    public static final Child<TargetArgs> CAPACITY = Child.of(TargetArgs.class, "capacity");

    public static final Child<PolicyArgs> GROWTH = Child.of(PolicyArgs.class, "growth");

    /** Those of an index have its name as key, in a copy's region {@code eu-central-1-by-customer}. */
    public static final Child<MetricAlarmArgs> THROTTLED = Child.of(MetricAlarmArgs.class, "throttled");

    public static final Child<MetricAlarmArgs> FAILS = Child.of(MetricAlarmArgs.class, "fails");
    public static final Child<MetricAlarmArgs> COPY_LATE = Child.of(MetricAlarmArgs.class, "copy-late");

    private static final int HTTPS = 443;

    /** DynamoDB's addresses are not the network's, also where an endpoint leads to them. */
    private static final String ANYWHERE = "0.0.0.0/0";

    /** What the autoscaler decides once the table is there. */
    private static final List<String> CAPACITIES = List.of(
            "globalSecondaryIndexes[*].readCapacity",
            "globalSecondaryIndexes[*].writeCapacity",
            "readCapacity",
            "writeCapacity");

    private final Blueprint blueprint;
    private final Table table;

    /** @throws dev.nospof.components.model.UnsafeArgs if the name cannot be part of AWS' names */
    public GlobalTable(String name, GlobalTableArgs args, ComponentResourceOptions options) {
        super("nospof:aws:GlobalTable", Blueprint.of(name, args).name(), args, options);
        blueprint = Blueprint.of(name, args);
        var children = new ChildOptions(this, options);
        table = new Table(
                nameOf(TABLE),
                built(TABLE, Tables.table(blueprint)),
                children.kept(blueprint.profile().protectsState(), List.of(), decidedByOthers()));
        grows(children);
        if (args.insights()) {
            insights(children);
        }
        blueprint.choices().alarms().ifPresent(topics -> watched(Optional.empty(), topics, children));
        args.copies().forEach(copy -> copied(copy, children));
        registerOutputs(new TreeMap<>(Map.of("table", tableName(), "arn", arn())));
    }

    public GlobalTable(String name, GlobalTableArgs args) {
        this(name, args, ComponentResourceOptions.Empty);
    }

    /** Copies are said by resources of their own, and the table shows them all the same. */
    private List<String> decidedByOthers() {
        var others = new ArrayList<String>();
        if (blueprint.args().provisioned().isPresent()) {
            others.addAll(CAPACITIES);
        }
        if (!blueprint.args().copies().isEmpty()) {
            others.add("replicas");
        }
        return others;
    }

    private void grows(ChildOptions children) {
        for (var scaling : Scaling.of(blueprint.args())) {
            var capacity = CAPACITY.in(scaling.key());
            var target = new Target(
                    nameOf(capacity), built(capacity, scaling.target(blueprint, tableName())), children.all());
            var growth = GROWTH.in(scaling.key());
            new com.pulumi.aws.appautoscaling.Policy(
                    nameOf(growth), built(growth, scaling.policy(target)), children.all());
        }
    }

    private void insights(ChildOptions children) {
        new ContributorInsights(
                nameOf(INSIGHTS), built(INSIGHTS, Tables.insights(tableName(), Optional.empty())), children.all());
        for (var index : blueprint.args().indexes()) {
            var child = INSIGHTS.in(index.name());
            new ContributorInsights(
                    nameOf(child), built(child, Tables.insights(tableName(), Optional.of(index))), children.all());
        }
    }

    private void copied(TableCopy copy, ChildOptions children) {
        var there = children.by(copy.provider());
        var child = COPY.in(copy.region());
        new TableReplica(
                nameOf(child),
                built(child, Tables.copy(blueprint, copy, arn())),
                there.kept(blueprint.profile().protectsState()));
        blueprint
                .choices()
                .alarms()
                .ifPresent(topics -> alarm(
                        COPY_LATE.in(copy.region()),
                        new Watched(blueprint, tableName(), Optional.empty()).late(copy),
                        topics,
                        children));
        copy.alarms().ifPresent(topics -> watched(Optional.of(copy), topics, there));
    }

    private void watched(Optional<TableCopy> where, AlarmTopics topics, ChildOptions children) {
        var watched = new Watched(blueprint, tableName(), where);
        var region = where.map(TableCopy::region);
        alarm(THROTTLED.in(region), watched.throttled(Optional.empty()), topics, children);
        for (var index : blueprint.args().indexes()) {
            var key = region.map(r -> r + "-").orElse("") + index.name();
            alarm(THROTTLED.in(key), watched.throttled(Optional.of(index)), topics, children);
        }
        alarm(FAILS.in(region), watched.fails(), topics, children);
    }

    private void alarm(Child<MetricAlarmArgs> child, Alarm alarm, AlarmTopics topics, ChildOptions children) {
        alarm.made(blueprint, child, topics, children.all());
    }

    @Override
    public String name() {
        return blueprint.name();
    }

    /** {@code CARTS_TABLE} */
    @Override
    public SortedMap<String, Output<String>> variables() {
        return new TreeMap<>(Map.of("TABLE", tableName()));
    }

    @Override
    public int port() {
        return HTTPS;
    }

    @Override
    public List<String> ranges() {
        return List.of(ANYWHERE);
    }

    /** The same in every region. */
    public Output<String> tableName() {
        return table.name();
    }

    /** In the first region. */
    public Output<String> arn() {
        return table.arn();
    }

    /** What others follow to learn what changes; only where it is {@link GlobalTableArgs.Builder#streamed}, or has copies. */
    public Output<String> streamArn() {
        return table.streamArn();
    }

    /** A policy document for whoever reads, in the first region and in those of all copies. */
    public Output<String> rightsToRead() {
        return arn().applyValue(known -> Policy.EMPTY
                .allow(
                        "Read",
                        List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"),
                        everywhere(known))
                .allow("ReadIndexes", List.of("dynamodb:Query", "dynamodb:Scan"), everywhere(known) + "/index/*")
                .json());
    }

    /** A policy document for whoever writes, in the first region and in those of all copies. */
    public Output<String> rightsToWrite() {
        return arn().applyValue(known -> Policy.EMPTY
                .allow(
                        "Write",
                        List.of(
                                "dynamodb:BatchWriteItem",
                                "dynamodb:ConditionCheckItem",
                                "dynamodb:DeleteItem",
                                "dynamodb:PutItem",
                                "dynamodb:UpdateItem"),
                        everywhere(known))
                .json());
    }

    /** A table's ARN without its region, where there are copies: {@code arn:aws:dynamodb:*:123456789012:table/carts}. */
    private String everywhere(String arn) {
        return blueprint.args().copies().isEmpty() ? arn : arn.replaceFirst("^(arn:[^:]+:dynamodb:)[^:]+:", "$1*:");
    }

    private String nameOf(Child<?> child) {
        return blueprint.nameOf(child);
    }

    private <A extends ResourceArgs> A built(Child<A> child, A args) {
        return blueprint.built(child, args);
    }
}
