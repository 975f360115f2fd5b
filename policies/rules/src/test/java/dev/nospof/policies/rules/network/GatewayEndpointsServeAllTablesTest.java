package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class GatewayEndpointsServeAllTablesTest {
    private final GatewayEndpointsServeAllTables rule = new GatewayEndpointsServeAllTables();

    @Test
    void holdsWhereEveryTableHasBoth() {
        assertThat(Sample.goodNetwork().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereATableIsLeftOut() {
        assertThat(Sample.goodNetwork()
                        .setOf("s3", "routeTableIds[1]", "rtb-elsewhere")
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, routeTableIds of its gateway endpoints",
                        "s3 is reached through a NAT gateway, or not at all, by private-table-b",
                        "Add a gateway endpoint of s3 to these route tables"));
    }

    @Test
    void breaksWhereAnEndpointIsMissing() {
        assertThat(Sample.goodNetwork().withoutNamed("dynamodb").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, routeTableIds of its gateway endpoints",
                        "dynamodb is reached through a NAT gateway, or not at all, by data-table-a, data-table-b, data-table-c, private-table-a, private-table-b, private-table-c",
                        "Add a gateway endpoint of dynamodb to these route tables"));
    }

    @Test
    void saysNothingWhereAllIsPublic() {
        assertThat(Sample.goodNetwork()
                        .withoutNamed(
                                "private-use-a",
                                "private-use-b",
                                "private-use-c",
                                "data-use-a",
                                "data-use-b",
                                "data-use-c")
                        .judgedBy(rule))
                .isEmpty();
    }
}
