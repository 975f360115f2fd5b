package dev.nospof.components.aws.table;

import com.pulumi.aws.dynamodb.ContributorInsightsArgs;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.TableReplicaArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The table, its copies, and who is told of its busiest items. */
final class Tables {
    /** The longest that DynamoDB can; a shorter one costs the same (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html). Copies always have it. */
    static final int RECOVERABLE_DAYS = 35;

    /** What copies are fed from: DynamoDB asks for it. */
    private static final String OLD_AND_NEW = "NEW_AND_OLD_IMAGES";

    private Tables() {}

    static TableArgs table(Blueprint table) {
        var args = table.args();
        var made = TableArgs.builder()
                .hashKey(args.itemKey().partition().name())
                .attributes(attributes(args.attributes()))
                .billingMode(args.provisioned().isPresent() ? "PROVISIONED" : "PAY_PER_REQUEST")
                .pointInTimeRecovery(TablePointInTimeRecoveryArgs.builder()
                        .enabled(true)
                        .recoveryPeriodInDays(RECOVERABLE_DAYS)
                        .build())
                .deletionProtectionEnabled(table.profile().protectsState())
                .tags(table.meaning(GlobalTable.TABLE));
        args.itemKey().sort().ifPresent(sort -> made.rangeKey(sort.name()));
        args.provisioned().ifPresent(units -> made.readCapacity(units.reads().atLeast())
                .writeCapacity(units.writes().atLeast()));
        if (!args.indexes().isEmpty()) {
            made.globalSecondaryIndexes(args.indexes().stream()
                    .map(index -> index(index, args.provisioned()))
                    .toList());
        }
        if (args.streamed() || !args.copies().isEmpty()) {
            made.streamEnabled(true).streamViewType(OLD_AND_NEW);
        }
        args.expiresBy()
                .ifPresent(attribute -> made.ttl(TableTtlArgs.builder()
                        .enabled(true)
                        .attributeName(attribute)
                        .build()));
        args.encryption()
                .ifPresent(key -> made.serverSideEncryption(TableServerSideEncryptionArgs.builder()
                        .enabled(true)
                        .kmsKeyArn(key)
                        .build()));
        return made.build();
    }

    private static List<TableAttributeArgs> attributes(SortedMap<String, KeyType> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> TableAttributeArgs.builder()
                        .name(attribute.getKey())
                        .type(attribute.getValue().word())
                        .build())
                .toList();
    }

    /** With all of each item: an index that lacks an attribute sends whoever needs it to the table, once an item. */
    private static TableGlobalSecondaryIndexArgs index(TableIndex index, Optional<Throughput> provisioned) {
        var made = TableGlobalSecondaryIndexArgs.builder()
                .name(index.name())
                .hashKey(index.key().partition().name())
                .projectionType("ALL");
        index.key().sort().ifPresent(sort -> made.rangeKey(sort.name()));
        provisioned.ifPresent(units -> made.readCapacity(units.reads().atLeast())
                .writeCapacity(units.writes().atLeast()));
        return made.build();
    }

    /** A resource of its own, since what is said of it inside of the table cannot be protected from deletion. */
    static TableReplicaArgs copy(Blueprint table, TableCopy copy, Output<String> arn) {
        var child = GlobalTable.COPY.in(copy.region());
        var made = TableReplicaArgs.builder()
                .globalTableArn(arn)
                .pointInTimeRecovery(true)
                .deletionProtectionEnabled(table.profile().protectsState())
                .tags(table.tags(child));
        copy.key().ifPresent(made::kmsKeyArn);
        return made.build();
    }

    static ContributorInsightsArgs insights(Output<String> name, Optional<TableIndex> index) {
        var insights = ContributorInsightsArgs.builder().tableName(name);
        index.map(TableIndex::name).ifPresent(insights::indexName);
        return insights.build();
    }
}
