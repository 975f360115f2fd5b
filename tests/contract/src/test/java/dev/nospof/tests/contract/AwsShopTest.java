package dev.nospof.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.EmbeddedEngine;
import dev.nospof.engine.project.PulumiProject;
import dev.nospof.policies.cost.Bill;
import dev.nospof.policies.cost.Line;
import dev.nospof.policies.cost.PriceList;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.read.GraphJson;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.rules.Judgement.Outcome;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import dev.nospof.tests.testkit.ProgramFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The components on AWS as a user's program has them: run by the embedded engine, judged and proven. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsShopTest {
    private PulumiProject project;
    private ResourceGraph graph;

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        project = PulumiProject.read(ProgramFolder.with(folder, AwsShop.class)
                .environment("prod", "shop:unused", "true")
                .folder());
        graph = fresh();
    }

    @Test
    void keepsEveryRule() {
        var judgements = Rulebook.standard().judge(graph, Site.standard(LocalDate.of(2026, 11, 21)));

        assertThat(judgements.stream()
                        .filter(j -> j.outcome() != Outcome.HOLDS)
                        .map(j -> List.of(j.rule().id(), j.subject().name(), j.verdict())))
                .isEmpty();
        assertThat(judgements.stream()
                        .map(j -> j.rule().id())
                        .filter(id -> id.matches("(NET|SQS|LB|EKS|RDS|S3|ALM)-.*"))
                        .distinct())
                .containsExactly(
                        "NET-01", "NET-02", "NET-03", "NET-04", "NET-05", "NET-06", "NET-07", "NET-08", "SQS-01",
                        "SQS-02", "SQS-03", "SQS-04", "SQS-05", "LB-01", "LB-02", "LB-03", "LB-05", "LB-06", "LB-07",
                        "LB-09", "LB-10", "LB-11", "LB-13", "LB-14", "LB-15", "EKS-01", "EKS-02", "EKS-03", "EKS-04",
                        "EKS-05", "EKS-07", "EKS-08", "EKS-10", "EKS-11", "EKS-12", "EKS-16", "EKS-17", "EKS-18",
                        "RDS-01", "RDS-02", "RDS-03", "RDS-04", "RDS-05", "RDS-06", "RDS-07", "RDS-09", "RDS-13",
                        "S3-01", "S3-03", "S3-04", "ALM-01", "ALM-02", "ALM-03");
    }

    @Test
    void hasNoSinglePointOfFailure() {
        var proof = Proof.of(graph);

        assertThat(proof.matrix().services()).containsExactly("mailer", "orders");
        assertThat(proof.matrix().at("mailer", "orders").inShort()).isEqualTo("ok (queued)");
        assertThat(proof.matrix().at("orders-db", "orders").inShort()).isEqualTo("down");
        assertThat(proof.matrix().at("any database instance", "orders").inShort())
                .startsWith("heals 1 min");
        assertThat(proof.matrix().at("receipts", "orders").inShort()).isEqualTo("degraded");
        assertThat(proof.matrix().at("any VPC endpoint", "orders").inShort()).isEqualTo("ok");
        assertThat(proof.matrix().at("any load balancer node", "orders").inShort())
                .isEqualTo("ok");
        assertThat(proof.matrix().at("any zone", "orders").inShort()).isEqualTo("heals 1 min");
        assertThat(proof.matrix().at("any zone", "mailer").inShort()).isEqualTo("ok 67 %");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    @Test
    void saysWhatItsRedundancyCosts() {
        var bill = Bill.of(graph, PriceList.PUBLISHED);

        assertThat(bill.unknown()).isEmpty();
        assertThat(bill.undecided()).isEmpty();
        assertThat(bill.lines())
                .contains(new Line(
                        "shop (MultiAzNetwork)",
                        "NAT gateway",
                        "nat-gateway",
                        3,
                        2,
                        Optional.of(new BigDecimal("32.85"))))
                .anySatisfy(line -> {
                    assertThat(line.price()).isEqualTo("aurora/db.r7g.large");
                    assertThat(line.redundant()).isEqualTo(2);
                    assertThat(line.monthly()).isEmpty();
                });
        assertThat(bill.redundancy()).isGreaterThan(new BigDecimal("65.70"));
    }

    @Test
    void givesTheSameBytesTwice() {
        assertThat(GraphJson.write(fresh())).isEqualTo(GraphJson.write(graph));
    }

    private ResourceGraph fresh() {
        return new EmbeddedEngine().run(project.request("prod")).graph();
    }
}
