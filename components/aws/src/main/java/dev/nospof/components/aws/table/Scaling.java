package dev.nospof.components.aws.table;

import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One capacity that follows its load: reads or writes, of the table or of one index
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html).
 *
 * @param index empty for the table itself
 * @param reads or writes
 */
record Scaling(Optional<TableIndex> index, boolean reads, Capacity capacity) {
    /** It takes minutes until more is there; until then what is left of the capacity has to do. */
    private static final double USED_PERCENT = 70;

    private static final String NAMESPACE = "dynamodb";

    /** Of the table and of each index, reads and writes. */
    static List<Scaling> of(GlobalTableArgs args) {
        var all = new ArrayList<Scaling>();
        args.provisioned().ifPresent(units -> {
            var parts = new ArrayList<Optional<TableIndex>>();
            parts.add(Optional.empty());
            args.indexes().forEach(index -> parts.add(Optional.of(index)));
            parts.forEach(part -> {
                all.add(new Scaling(part, true, units.reads()));
                all.add(new Scaling(part, false, units.writes()));
            });
        });
        return List.copyOf(all);
    }

    /** {@code reads}, {@code writes-by-customer} */
    String key() {
        return (reads ? "reads" : "writes") + index.map(i -> "-" + i.name()).orElse("");
    }

    TargetArgs target(Blueprint table, Output<String> name) {
        return TargetArgs.builder()
                .serviceNamespace(NAMESPACE)
                .resourceId(name.applyValue(known ->
                        "table/" + known + index.map(i -> "/index/" + i.name()).orElse("")))
                .scalableDimension(NAMESPACE
                        + (index.isPresent() ? ":index:" : ":table:")
                        + (reads ? "ReadCapacityUnits" : "WriteCapacityUnits"))
                .minCapacity(capacity.atLeast())
                .maxCapacity(capacity.atMost())
                .tags(table.tags(GlobalTable.CAPACITY.in(key())))
                .build();
    }

    PolicyArgs policy(Target target) {
        return PolicyArgs.builder()
                .policyType("TargetTrackingScaling")
                .serviceNamespace(target.serviceNamespace())
                .resourceId(target.resourceId())
                .scalableDimension(target.scalableDimension())
                .targetTrackingScalingPolicyConfiguration(PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
                        .predefinedMetricSpecification(
                                PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                                        .builder()
                                        .predefinedMetricType(
                                                reads
                                                        ? "DynamoDBReadCapacityUtilization"
                                                        : "DynamoDBWriteCapacityUtilization")
                                        .build())
                        .targetValue(USED_PERCENT)
                        .build())
                .build();
    }
}
