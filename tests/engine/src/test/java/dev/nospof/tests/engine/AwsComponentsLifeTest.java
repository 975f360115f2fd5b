package dev.nospof.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.tests.standin.aws.AwsStandIn;
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

/** All components on AWS, deployed by the real CLI from the first {@code pulumi up} to {@code pulumi destroy}. One stack, so the order counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwsComponentsLifeTest {
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";

    private AwsStandIn aws;
    private RealPulumi pulumi;

    @BeforeAll
    void goUp(@TempDir Path folder) throws IOException {
        aws = AwsStandIn.start();
        pulumi = RealPulumi.project(folder, "shop", AwsComponents.class, aws);
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
    void standInTheAccount() throws IOException {
        assertThat(aws.ofType(BALANCER))
                .extracting(balancer -> balancer.text("loadBalancerType"))
                .containsExactlyInAnyOrder("application", "application", "network");
        assertThat(aws.ofType("aws:ec2/subnet:Subnet")).hasSize(9);
        assertThat(aws.ofType("aws:wafv2/webAcl:WebAcl")).hasSize(1);
        assertThat(aws.ofType("aws:route53/record:Record"))
                .extracting(record -> record.text("setIdentifier"))
                .containsExactlyInAnyOrder("eu-west-1", "eu-central-1");
        assertThat(aws.ofType("aws:servicediscovery/service:Service"))
                .extracting(service -> service.text("name"))
                .containsExactlyInAnyOrder("orders", "payments");
        assertThat(aws.ofType("aws:dynamodb/table:Table")).hasSize(2);
        assertThat(aws.ofType("aws:dynamodb/tableReplica:TableReplica")).hasSize(1);
        assertThat(aws.ofType("aws:appautoscaling/policy:Policy")).hasSize(4);
        assertThat(aws.ofType("aws:backup/vault:Vault")).hasSize(2);
        assertThat(aws.ofType("aws:fis/experimentTemplate:ExperimentTemplate")).hasSize(1);
        assertThat(aws.ofType("aws:sfn/stateMachine:StateMachine")).hasSize(1);
        assertThat(aws.ofType("aws:cloudwatch/compositeAlarm:CompositeAlarm"))
                .extracting(alarm -> alarm.text("alarmName"))
                .containsExactlyInAnyOrder(
                        "checkout-burns-1h", "checkout-burns-6h", "checkout-burns-1d", "checkout-burns-3d");
        assertThat(pulumi.succeed("stack", "output", "front").output().strip())
                .matches("front-lb-[0-9a-f]{7}-\\d+\\.eu-west-1\\.elb\\.amazonaws\\.com");
    }

    @Test
    @Order(2)
    void needNothingMore() throws IOException {
        assertThat(pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes")
                        .output())
                .contains("unchanged");
    }

    @Test
    @Order(3)
    void areUpdatedWithoutReplacingAnything() throws IOException {
        pulumi.succeed("config", "set", "limit", "500");

        assertThat(pulumi.succeed("up", "--yes", "--skip-preview").output())
                .contains("~ 1 updated")
                .doesNotContain("replaced");
    }

    @Test
    @Order(4)
    void areNotDestroyedInProduction() throws IOException {
        pulumi.succeed("config", "set", "profile", "prod");
        pulumi.succeed("up", "--yes", "--skip-preview");

        var destroy = pulumi.run("destroy", "--yes", "--skip-preview");

        assertThat(destroy.exit()).isNotZero();
        assertThat(destroy.output()).contains("cannot be deleted").contains("protect");
        assertThat(aws.ofType(BALANCER)).hasSize(3);
    }

    @Test
    @Order(5)
    void leaveNothingBehind() throws IOException {
        pulumi.succeed("config", "set", "profile", "staging");
        pulumi.succeed("up", "--yes", "--skip-preview");

        pulumi.succeed("destroy", "--yes", "--skip-preview");

        assertThat(aws.resources()).isEmpty();
    }
}
