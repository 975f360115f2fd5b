package dev.nospof.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.proof.answer.SinglePoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a workload is found to need what is not a workload. */
class ReferencesTest {
    private static final String DATABASE = "aws:rds/instance:Instance";

    @Test
    void findDatabasesByTheirDeclaredName() {
        assertThat(takenByTheDatabase(database()
                        .manifest(Shop.service("orders").needing("db=hard").yaml())))
                .containsExactly("orders");
    }

    @Test
    void leaveItToTheDeclarationHowBadlyADatabaseIsNeeded() {
        var cloud =
                database().manifest(Shop.service("orders").needing("db=soft").yaml(), "spec: db");

        assertThat(cloud.answer("any database instance", "orders")).isEqualTo("degraded");
    }

    @Test
    void findDatabasesWhoseAddressIsNotKnownYet() {
        assertThat(takenByTheDatabase(database().manifest(Shop.service("orders").yaml(), "spec: db")))
                .containsExactly("orders");
    }

    @Test
    void findDatabasesThroughASecretThatIsMadeFromThem() {
        var cloud = database()
                .manifest("""
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: orders-db}
                        stringData: {url: <unknown>}
                        """, "stringData: db")
                .manifest(
                        Shop.service("orders").yaml().replace("env: []", "envFrom: [{secretRef: {name: orders-db}}]"));

        assertThat(takenByTheDatabase(cloud)).containsExactly("orders");
        assertThat(cloud.proven().matrix().at("any secret", "orders").inShort()).isEqualTo("ok");
    }

    @Test
    void findDatabasesByTheSymbolInAVariable() {
        var plan = database()
                .manifest(Shop.service("orders")
                        .env("DB", "jdbc:postgresql://db-0a1b2c3d.eu-west-1.rds.invalid/orders")
                        .yaml())
                .plan();
        var symbol = new ResourceGraph.Origin(Urn.of("test", "shop", "", DATABASE, "db"), "address");

        var result = Proof.of(
                ResourceGraph.of("shop", "test", plan.resources(), Map.of("db-0a1b2c3d.eu-west-1.rds.invalid", symbol)),
                Cloud.TOLERANT);

        assertThat(result.singlePointsOfFailure())
                .flatExtracting(SinglePoint::alsoDown)
                .containsExactly("orders");
    }

    @Test
    void findDatabasesByTheEndpointThatAStateHolds() {
        var cloud = Cloud.empty()
                .with(DATABASE, "main", "{identifier: shop-db}")
                .manifest(Shop.service("orders")
                        .env("DB_HOST", "shop-db.cx1y2z3.eu-west-1.rds.amazonaws.com")
                        .yaml());

        assertThat(takenByTheDatabase(cloud)).containsExactly("orders");
    }

    @Test
    void giveADatabaseThatIsCalledLikeAServiceANameOfItsOwn() {
        var cloud = Cloud.empty()
                .with(DATABASE, "orders", "{multiAz: false}")
                .manifest(Shop.service("orders").yaml());

        assertThat(cloud.proven().matrix().services()).containsExactly("orders", "orders (2)");
        assertThat(cloud.onlyPoint().failure().name()).isEqualTo("orders (2) instance");
    }

    private static Cloud database() {
        return Cloud.empty().with(DATABASE, "db", "{availabilityZone: eu-west-1a}");
    }

    private static List<String> takenByTheDatabase(Cloud cloud) {
        return cloud.onlyPoint().alsoDown();
    }
}
