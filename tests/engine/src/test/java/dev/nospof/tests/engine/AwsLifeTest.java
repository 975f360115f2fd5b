package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.standin.aws.AwsStandIn;
import dev.nospof.tests.standin.aws.account.Kept;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A stack on AWS from the first {@code pulumi up} to {@code pulumi destroy}, with the stand-in provider. One stack, so the order counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwsLifeTest {
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";

    private AwsStandIn aws;
    private RealPulumi pulumi;

    @BeforeAll
    void goesUp(@TempDir Path folder) throws IOException {
        aws = AwsStandIn.start();
        pulumi = RealPulumi.project(folder, "shelf", AwsProgram.class, aws);
        pulumi.succeed("stack", "init", "dev");
        pulumi.succeed("config", "set", "aws:region", "eu-west-1");
        pulumi.succeed("up", "--yes", "--skip-preview");
    }

    @AfterAll
    void end() {
        if (aws != null) {
            aws.close();
        }
    }

    @Test
    @Order(1)
    void standsInTheAccount() throws IOException {
        assertThat(aws.ofType(SUBNET))
                .extracting(subnet -> subnet.text("availabilityZone"))
                .containsExactlyInAnyOrder("eu-west-1a", "eu-west-1b", "eu-west-1c");
        assertThat(queue().arn()).startsWith("arn:aws:sqs:eu-west-1:123456789012:orders-");
        assertThat(pulumi.succeed("stack", "output", "queue").output().strip())
                .isEqualTo("https://sqs.eu-west-1.amazonaws.com/123456789012/" + queue().text("name"));
    }

    @Test
    @Order(2)
    void needsNothingMore() throws IOException {
        assertThat(pulumi.succeed("preview", "--expect-no-changes").output()).contains("unchanged");
    }

    @Test
    @Order(3)
    void isUpdatedWhereThatCanBeAndReplacedWhereItMust() throws IOException {
        var before = queue().id();
        pulumi.succeed("config", "set-all", "--plaintext", "seconds=90", "--plaintext", "database=shelves");

        var up = pulumi.succeed("up", "--yes", "--skip-preview").output();

        // The cluster has a name of its own, so the old one goes first, and its two members with it.
        assertThat(up).contains("~ 1 updated").contains("+-3 replaced");
        assertThat(queue().id()).isEqualTo(before);
        assertThat(queue().outputs().path("visibilityTimeoutSeconds").asInt()).isEqualTo(90);
        assertThat(aws.ofType("aws:rds/cluster:Cluster"))
                .singleElement()
                .extracting(cluster -> cluster.text("databaseName"))
                .isEqualTo("shelves");
    }

    @Test
    @Order(4)
    void isWholeAgainAfterSomebodysHand() throws IOException {
        aws.tamper(queue().id(), "visibilityTimeoutSeconds", 5);
        aws.vanish(aws.ofType("aws:iam/rolePolicy:RolePolicy").get(0).id());
        assertThat(pulumi.run("refresh", "--yes", "--expect-no-changes").exit()).isNotZero();

        var up = pulumi.succeed("up", "--yes", "--skip-preview").output();

        assertThat(up).contains("+ 1 created").contains("~ 1 updated");
        assertThat(queue().outputs().path("visibilityTimeoutSeconds").asInt()).isEqualTo(90);
    }

    @Test
    @Order(6)
    void cannotHaveASubnetOutsideOfItsNetwork() throws IOException {
        pulumi.succeed("config", "set", "range", "10.9.2.0/24");

        var up = pulumi.run("up", "--yes", "--skip-preview");

        assertThat(up.exit()).isNotZero();
        assertThat(up.output())
                .contains(
                        "AWS would refuse it: InvalidSubnet.Range: The CIDR '10.9.2.0/24' is not within the ranges of vpc-");
    }

    @Test
    @Order(7)
    void isNotDestroyedWhileSomebodyIsInItsNetwork(@TempDir Path elsewhere) throws IOException {
        var guest = RealPulumi.project(elsewhere, "guest", AwsGuestProgram.class, aws);
        guest.succeed("stack", "init", "dev");
        var network = aws.ofType("aws:ec2/vpc:Vpc").get(0).id();
        guest.succeed("config", "set-all", "--plaintext", "aws:region=eu-west-1", "--plaintext", "network=" + network);
        guest.succeed("up", "--yes", "--skip-preview");

        assertThat(aws.ofType(QUEUE)).extracting(Kept::arn).contains("arn:aws:sqs:eu-central-1:123456789012:abroad");
        var destroy = pulumi.run("destroy", "--yes", "--skip-preview");

        assertThat(destroy.exit()).isNotZero();
        assertThat(destroy.output())
                .contains("AWS would refuse it: DependencyViolation: Vpc 'vpc-")
                .contains("has dependencies and cannot be deleted: SecurityGroup 'sg-");
        guest.succeed("destroy", "--yes", "--skip-preview");
    }

    @Test
    @Order(8)
    void leavesNothingBehind() throws IOException {
        pulumi.succeed("destroy", "--yes", "--skip-preview");

        assertThat(aws.resources()).isEmpty();
    }

    private Kept queue() {
        return aws.ofType(QUEUE).stream()
                .filter(queue -> !queue.text("redrivePolicy").isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
