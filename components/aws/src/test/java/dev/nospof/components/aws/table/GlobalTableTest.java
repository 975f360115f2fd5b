package dev.nospof.components.aws.table;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.table.Carts.copied;
import static dev.nospof.components.aws.table.Carts.names;
import static dev.nospof.components.aws.table.Carts.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.core.Output;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlobalTableTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder("carts", "carts-fails", "carts-insights", "carts-table", "carts-throttled");
        assertThat(names(copied(b -> b)))
                .containsExactlyInAnyOrder(
                        "carts",
                        "carts-copy-eu-central-1",
                        "carts-copy-late-eu-central-1",
                        "carts-fails",
                        "carts-fails-eu-central-1",
                        "carts-insights",
                        "carts-table",
                        "carts-throttled",
                        "carts-throttled-eu-central-1");
    }

    @Test
    void isFoundByItsKeyAndItsIndexes() {
        var table = named(
                plan(b -> b.sortedBy("line", KeyType.NUMBER)
                        .index(TableIndex.of("by-customer", "customer").sortedBy("placed", KeyType.NUMBER))),
                "carts-table");

        assertThat(table.at("hashKey").text()).contains("id");
        assertThat(table.at("rangeKey").text()).contains("line");
        assertThat(table.at("attributes").items())
                .extracting(attribute -> attribute.at("name").text().orElseThrow()
                        + attribute.at("type").text().orElseThrow())
                .containsExactly("customerS", "idS", "lineN", "placedN");
        assertThat(table.at("globalSecondaryIndexes")
                        .items()
                        .get(0)
                        .at("rangeKey")
                        .text())
                .contains("placed");
        assertThat(table.at("billingMode").text()).contains("PAY_PER_REQUEST");
        assertThat(table.at("streamEnabled").isPresent()).isFalse();
    }

    @Test
    void growsWithItsLoadAndEachIndexWithIt() {
        var plan = plan(b -> b.index(TableIndex.of("by-customer", "customer"))
                .provisioned(Capacity.between(10, 500), Capacity.between(5, 200)));

        assertThat(names(plan))
                .contains(
                        "carts-capacity-reads",
                        "carts-capacity-reads-by-customer",
                        "carts-capacity-writes",
                        "carts-capacity-writes-by-customer",
                        "carts-growth-reads",
                        "carts-growth-reads-by-customer",
                        "carts-growth-writes",
                        "carts-growth-writes-by-customer");
        var writes = named(plan, "carts-capacity-writes-by-customer");
        assertThat(writes.at("resourceId").text().orElseThrow())
                .startsWith("table/carts-table-")
                .endsWith("/index/by-customer");
        assertThat(writes.at("scalableDimension").text()).contains("dynamodb:index:WriteCapacityUnits");
        assertThat(writes.at("minCapacity").integer()).hasValue(5);
        assertThat(writes.at("maxCapacity").integer()).hasValue(200);
        assertThat(named(plan, "carts-growth-reads")
                        .at("targetTrackingScalingPolicyConfiguration", "targetValue")
                        .integer())
                .hasValue(70);
        var table = named(plan, "carts-table");
        assertThat(table.at("readCapacity").integer()).hasValue(10);
        assertThat(table.options().ignoreChanges())
                .contains("readCapacity", "writeCapacity", "globalSecondaryIndexes[*].readCapacity");
    }

    @Test
    void isCopiedWithAllThatProtectsIt() {
        var plan = copied(b -> b);
        var copy = named(plan, "carts-copy-eu-central-1");

        assertThat(copy.provider().orElseThrow()).contains("frankfurt");
        assertThat(copy.at("pointInTimeRecovery").flag()).contains(true);
        assertThat(copy.at("deletionProtectionEnabled").flag()).contains(true);
        var table = named(plan, "carts-table");
        assertThat(table.at("streamViewType").text()).contains("NEW_AND_OLD_IMAGES");
        assertThat(table.options().ignoreChanges()).containsExactly("replicas");
        assertThat(kept(plan)).containsExactlyInAnyOrder("carts-table", "carts-copy-eu-central-1");
    }

    @Test
    void isEncryptedUnderTheKeysOfEachRegion() {
        var plan = Carts.plan(b -> b.encryptedWith(Output.of("arn:aws:kms:eu-west-1:1:key/1"))
                .copiedTo(TableCopy.in("eu-central-1", Carts.frankfurt())
                        .encryptedWith(Output.of("arn:aws:kms:eu-central-1:1:key/2"))));

        assertThat(named(plan, "carts-table")
                        .at("serverSideEncryption", "kmsKeyArn")
                        .text())
                .contains("arn:aws:kms:eu-west-1:1:key/1");
        assertThat(named(plan, "carts-copy-eu-central-1").at("kmsKeyArn").text())
                .contains("arn:aws:kms:eu-central-1:1:key/2");
    }

    @Test
    void keepsEverySecondOfFiveWeeks() {
        for (var profile : List.of(Profile.DEV, Profile.PROD)) {
            var recovery = named(plan(b -> b.profile(profile)), "carts-table").at("pointInTimeRecovery");
            assertThat(recovery.at("enabled").flag()).contains(true);
            assertThat(recovery.at("recoveryPeriodInDays").integer()).hasValue(35);
        }
    }

    @Test
    void isNotDeletedByMistakeWhereTheProfileKeepsState() {
        assertThat(kept(plan(b -> b))).containsExactly("carts-table");
        assertThat(kept(plan(b -> b.profile(Profile.STAGING)))).isEmpty();
        assertThat(named(plan(b -> b.profile(Profile.STAGING)), "carts-table")
                        .at("deletionProtectionEnabled")
                        .flag())
                .contains(false);
    }

    @Test
    void tellsOfRequestsThatAreTurnedAwayFromAnIndex() {
        var alarm = named(plan(b -> b.index(TableIndex.of("by-customer", "customer"))), "carts-throttled-by-customer");
        var queries = alarm.at("metricQueries").items();

        assertThat(queries.get(0).at("expression").text()).contains("SUM([m1, m2])");
        assertThat(queries.get(2)
                        .at("metric", "dimensions", "GlobalSecondaryIndexName")
                        .text())
                .contains("by-customer");
        assertThat(alarm.at("tags", "nospof.dev/severity").text()).contains("page");
    }

    @Test
    void tellsOfEachOperationThatFailsAndOfACopyThatIsLate() {
        var plan = copied(b -> b);

        assertThat(named(plan, "carts-fails").at("metricQueries").items()).hasSize(11);
        var late = named(plan, "carts-copy-late-eu-central-1");
        assertThat(late.at("threshold").integer()).hasValue(30_000);
        assertThat(late.at("dimensions", "ReceivingRegion").text()).contains("eu-central-1");
        assertThat(named(plan, "carts-throttled-eu-central-1")
                        .at("alarmActions")
                        .items()
                        .get(0)
                        .text())
                .contains("arn:aws:sns:eu-central-1:123456789012:alarms");
        assertThat(named(plan, "carts-throttled-eu-central-1").provider().orElseThrow())
                .contains("frankfurt");
        for (var alarm : List.of("table-throttled", "table-fails", "table-copy-late")) {
            assertThat(plan.resources().toString()).contains("runbooks/" + alarm);
            assertThat(Path.of("../../docs/runbooks/" + alarm + ".md")).exists();
        }
    }

    @Test
    void letsItemsExpireAndOthersFollow() {
        var table = named(plan(b -> b.expiresBy("until").streamed().withoutInsights()), "carts-table");

        assertThat(table.at("ttl", "attributeName").text()).contains("until");
        assertThat(table.at("streamEnabled").flag()).contains(true);
        assertThat(names(plan(GlobalTableArgs.Builder::withoutInsights))).doesNotContain("carts-insights");
    }

    @Test
    void givesReadersAndWritersNoMoreThanTheyNeed() {
        var alone = rights(Carts.builder());
        assertThat(named(alone, "reader").at("policy").text().orElseThrow())
                .contains("dynamodb:GetItem", "/index/*", "arn:aws:dynamodb:eu-west-1:")
                .doesNotContain("PutItem", "Delete");
        assertThat(named(alone, "writer").at("policy").text().orElseThrow())
                .contains("dynamodb:PutItem")
                .doesNotContain("DeleteTable", "GetItem\"", "UpdateTable");

        var copied = Declared.by(() -> policies(new GlobalTable(
                "carts",
                Carts.builder()
                        .copiedTo(TableCopy.in("eu-central-1", Carts.frankfurt()))
                        .build())));
        assertThat(named(copied, "writer").at("policy").text().orElseThrow())
                .contains("arn:aws:dynamodb:*:")
                .doesNotContain("eu-west-1");
    }

    private static ResourceGraph rights(GlobalTableArgs.Builder args) {
        return Declared.by(() -> policies(new GlobalTable("carts", args.build())));
    }

    private static void policies(GlobalTable table) {
        new Policy("reader", PolicyArgs.builder().policy(table.rightsToRead()).build());
        new Policy("writer", PolicyArgs.builder().policy(table.rightsToWrite()).build());
    }

    private static List<String> kept(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.options().protect())
                .map(Resource::name)
                .toList();
    }
}
