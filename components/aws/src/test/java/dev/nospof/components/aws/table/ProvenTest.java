package dev.nospof.components.aws.table;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.table.Carts.copied;
import static dev.nospof.components.aws.table.Carts.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.TableReplicaArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What rules and proof say of a table as it is made, and of one that is spoilt. */
class ProvenTest {
    @Test
    void keepsEveryRule() {
        for (var plan : List.of(
                plan(b -> b),
                plan(b -> b.profile(Profile.DEV)),
                plan(b -> b.profile(Profile.STAGING)),
                grown(b -> b),
                copied(b -> b))) {
            assertThat(new Judged(plan).complaints()).isEmpty();
        }
        assertThat(new Judged(plan(b -> b)).asked()).containsExactly("ALM-01", "ALM-02", "DDB-01", "DDB-02");
        assertThat(new Judged(grown(b -> b)).asked()).contains("DDB-04");
        assertThat(new Judged(copied(b -> b)).asked()).contains("DDB-03");
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        assertThat(broken(plan(b -> b.customise(GlobalTable.TABLE, table -> TableArgs.builder(table)
                        .pointInTimeRecovery(TablePointInTimeRecoveryArgs.builder()
                                .enabled(false)
                                .build())
                        .build()))))
                .containsExactly("DDB-01");
        assertThat(broken(plan(b -> b.customise(GlobalTable.TABLE, table -> TableArgs.builder(table)
                        .deletionProtectionEnabled(false)
                        .build()))))
                .containsExactly("DDB-02");
        assertThat(broken(copied(b -> b.customise(GlobalTable.COPY, copy -> TableReplicaArgs.builder(copy)
                        .pointInTimeRecovery(false)
                        .build()))))
                .containsExactly("DDB-03");
        assertThat(broken(plan(b -> b.customise(GlobalTable.TABLE, table -> TableArgs.builder(table)
                        .billingMode("PROVISIONED")
                        .readCapacity(5)
                        .writeCapacity(5)
                        .build()))))
                .containsExactly("DDB-04");
        assertThat(broken(plan(GlobalTableArgs.Builder::withoutAlarms))).containsExactly("ALM-01");
    }

    /** One declaration: the environment, the way through the policy, and the proof. */
    @Test
    void isWiredAndTrustedWhereAServiceNeedsIt() {
        var plan = Declared.by(() -> service(Carts.builder()));

        var container = named(plan, "orders-deployment")
                .at("spec", "template", "spec", "containers")
                .items()
                .get(0);
        assertThat(container.at("env").items())
                .anyMatch(e -> e.at("name").text().equals(Optional.of("CARTS_TABLE"))
                        && e.at("value").text().orElseThrow().startsWith("carts-table-"));
        var proof = new Judged(plan).proof();
        assertThat(proof.matrix().at("carts", "orders").inShort()).isEqualTo("down");
        assertThat(proof.matrix().at("any zone", "orders").inShort()).startsWith("ok");
        assertThat(proof.trusted()).anyMatch(t -> t.name().equals("DynamoDB table carts-table"));
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
        assertThat(new Judged(plan).complaints()).isEmpty();
    }

    /** The table of the lost region is there in the other one; a table without a copy is not. */
    @Test
    void outlivesARegionWithACopy() {
        var copied = new Judged(Declared.by(() -> service(Carts.builder()
                        .profile(Profile.PROD_MULTI_REGION)
                        .copiedTo(TableCopy.in("eu-central-1", Carts.frankfurt())))))
                .proof();
        var alone = new Judged(
                        Declared.by(() -> service(Carts.builder().profile(Profile.PROD_MULTI_REGION.withRegions(1)))))
                .proof();

        assertThat(copied.trusted())
                .anyMatch(t -> t.name().equals("DynamoDB global table carts-table")
                        && t.toString().contains("99.999 %"));
        assertThat(alone.trusted()).noneMatch(t -> t.name().contains("global"));
    }

    private static void service(GlobalTableArgs.Builder args) {
        new MultiAzNetwork("shop", Networks.builder().build());
        new SelfHealingService(
                "orders",
                SelfHealingServiceArgs.builder()
                        .image("shop/orders:1.0.0")
                        .dependsOn(Dependency.hard(new GlobalTable("carts", args.build())))
                        .build());
    }

    private static ResourceGraph grown(UnaryOperator<GlobalTableArgs.Builder> change) {
        return plan(b -> change.apply(b.index(TableIndex.of("by-customer", "customer"))
                .provisioned(Capacity.between(10, 500), Capacity.between(5, 200))));
    }

    private static List<String> broken(ResourceGraph plan) {
        return new Judged(plan).broken();
    }
}
