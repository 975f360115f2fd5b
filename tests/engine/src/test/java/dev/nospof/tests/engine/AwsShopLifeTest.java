package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.engine.api.Refused;
import dev.nospof.tests.engine.api.Target;
import dev.nospof.tests.standin.aws.AwsStandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shop's production in two regions, deployed by the real CLI in one program: the account is a stand-in, the API servers behind the clusters' providers are
 * real ones. One stack, so the order counts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwsShopLifeTest {
    private static final String NODES = "aws:eks/nodeGroup:NodeGroup";
    private static final String DATABASE = "aws:rds/cluster:Cluster";
    private static final String SPACE = "shop-prod-multi-region";
    private static final Target VOLUMES = new Target("storage.k8s.io/v1", "StorageClass", "", "gp3");
    private static final Target STOREFRONT = new Target("apps/v1", "Deployment", SPACE, "storefront");
    private static final Target BINDING =
            new Target("elbv2.k8s.aws/v1beta1", "TargetGroupBinding", SPACE, "storefront");

    private AwsStandIn aws;
    private RealApiServer server;
    private RealApiServer standby;
    private RealPulumi landing;
    private RealPulumi pulumi;

    @BeforeAll
    void goesUp(@TempDir Path folder, @TempDir Path before) throws IOException {
        aws = AwsStandIn.start();
        server = RealApiServer.shared();
        standby = RealApiServer.start();
        landing = RealPulumi.project(before, "landing", AwsLanding.class, aws);
        landing.succeed("stack", "init", "account");
        landing.succeed("config", "set", "aws:region", "eu-west-1");
        landing.succeed("up", "--yes", "--skip-preview");
        pulumi = RealPulumi.shop(folder, aws, server).withCluster("eu-central-1", standby);
        pulumi.succeed("stack", "init", "prod-multi-region");
        for (var known : List.of("admin", "certificate", "hostedZone", "standbyCertificate", "standbyKey")) {
            pulumi.succeed(
                    "config",
                    "set",
                    known,
                    landing.succeed("stack", "output", known).output().strip());
        }
        pulumi.succeed("up", "--yes", "--skip-preview");
    }

    @AfterAll
    void ends() {
        if (aws != null) {
            aws.close();
        }
        if (standby != null) {
            standby.close();
        }
    }

    @Test
    @Order(1)
    void standsInTheAccountAndInItsCluster() throws IOException, Refused {
        assertThat(aws.ofType(NODES)).hasSize(6).allMatch(group -> group.text("clusterName")
                .equals("shop"));
        assertThat(aws.ofType("aws:eks/addon:Addon")).hasSize(14);
        assertThat(aws.ofType(DATABASE))
                .extracting(database -> database.region() + " " + database.text("databaseName"))
                .containsExactlyInAnyOrder(
                        "eu-west-1 inventory",
                        "eu-west-1 orders",
                        "eu-west-1 payments",
                        "eu-central-1 ",
                        "eu-central-1 ",
                        "eu-central-1 ");
        assertThat(aws.ofType("aws:sfn/stateMachine:StateMachine"))
                .extracting(machine -> machine.region())
                .containsExactly("eu-central-1");
        for (var kept : List.of(VOLUMES, STOREFRONT, BINDING)) {
            assertThat(server.api().find(kept)).as(kept.toString()).isPresent();
        }
        for (var kept : List.of(VOLUMES, there(STOREFRONT), there(BINDING))) {
            assertThat(standby.api().find(kept)).as(kept.toString()).isPresent();
        }
        assertThat(pulumi.succeed("stack", "output", "edge").output().strip()).isEqualTo("shop.example.com");
    }

    @Test
    @Order(2)
    void needsNothingMore() throws IOException {
        assertThat(pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes")
                        .output())
                .contains("unchanged");
    }

    /** The groups, and what the cluster says of its peak. */
    @Test
    @Order(3)
    void growsWithoutReplacingAnything() throws IOException {
        pulumi.succeed("config", "set", "nodes", "9");

        assertThat(pulumi.succeed("up", "--yes", "--skip-preview").output())
                .contains("~ 8 updated")
                .doesNotContain("replaced");
    }

    @Test
    @Order(4)
    void isNotDestroyedByMistake() throws IOException {
        var destroy = pulumi.run("destroy", "--yes", "--skip-preview");

        assertThat(destroy.exit()).isNotZero();
        assertThat(destroy.output()).contains("cannot be deleted").contains("protect");
        assertThat(aws.ofType(DATABASE)).hasSize(6);
    }

    /** Once it is no production any more, by its own settings. */
    @Test
    @Order(5)
    void leavesNothingBehind() throws IOException, Refused {
        pulumi.succeed("config", "set", "environment", "prod-multi-region");
        pulumi.succeed("config", "set", "profile", "staging");
        pulumi.succeed("up", "--yes", "--skip-preview");

        pulumi.succeed("destroy", "--yes", "--skip-preview");
        landing.succeed("destroy", "--yes", "--skip-preview");

        assertThat(aws.resources()).isEmpty();
        for (var gone : List.of(VOLUMES, STOREFRONT, BINDING)) {
            assertThat(server.api().find(gone)).as(gone.toString()).isEmpty();
        }
        for (var gone : List.of(VOLUMES, there(STOREFRONT), there(BINDING))) {
            assertThat(standby.api().find(gone)).as(gone.toString()).isEmpty();
        }
    }

    /** The same in the region that stands by. */
    private static Target there(Target home) {
        return new Target(home.apiVersion(), home.kind(), SPACE + "-eu-central-1", home.name());
    }
}
