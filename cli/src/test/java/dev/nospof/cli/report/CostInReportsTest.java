package dev.nospof.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nospof.cli.Terminal;
import dev.nospof.policies.cost.PriceList;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a plan costs, in each of the forms in which it is told, and only where it was asked for. */
class CostInReportsTest {
    private static final Assessment PLAN = Assessment.of(
            ResourceGraph.of(
                    "shop",
                    "prod",
                    List.of(
                            resource(
                                    "aws:rds/instance:Instance",
                                    "orders",
                                    Map.of(
                                            "engine", Value.of("postgres"),
                                            "instanceClass", Value.of("db.t4g.small"),
                                            "multiAz", Value.of(true))),
                            resource(
                                    "aws:rds/clusterInstance:ClusterInstance",
                                    "writer",
                                    Map.of("instanceClass", Value.of("db.x9.large"))),
                            resource("aws:sqs/queue:Queue", "mails", Map.of()))),
            Rulebook.of(),
            Site.standard(LocalDate.of(2026, 11, 21)),
            ProofOptions.DEFAULTS);
    private static final Assessment PRICED = PLAN.priced(PriceList.PUBLISHED);

    @Test
    void standsInJsonAsTheSchemaHasIt() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../docs/schemas/report.schema.json")));
        var said = new ObjectMapper().readTree(JsonReport.of(List.of(PRICED)));

        assertThat(schema.validate(said)).isEmpty();
        var cost = said.at("/plans/0/cost");
        assertThat(cost.at("/monthly").decimalValue()).isEqualByComparingTo("46.72");
        assertThat(cost.at("/redundancy").decimalValue()).isEqualByComparingTo("23.36");
        assertThat(cost.at("/lines").findValuesAsText("price"))
                .containsExactly("rds-postgres/db.t4g.small", "aurora/db.x9.large");
        assertThat(cost.at("/byUse/messages").intValue()).isEqualTo(1);
    }

    @Test
    void standsBelowTheRulesInWords() {
        assertThat(inWords(PRICED))
                .contains("Dollars a month, list prices of us-east-1 of 2026-08-21")
                .contains("RDS postgres/db.t4g.small   2 × 23.36     46.72        23.36")
                .contains("together at least")
                .contains("No price is known for aurora/db.x9.large: give it with --prices.");
    }

    @Test
    void standsOnThePage() {
        assertThat(HtmlReport.of(PRICED, "shop"))
                .contains("<td>RDS postgres/db.t4g.small</td><td>2 × 23.36</td><td>46.72</td><td>23.36</td>")
                .contains("No price is known for aurora/db.x9.large");
    }

    @Test
    void isNotSpokenOfWhereNobodyAsked() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(JsonReport.of(List.of(PLAN)))
                        .at("/plans/0/cost")
                        .isMissingNode())
                .isTrue();
        assertThat(inWords(PLAN)).doesNotContain("Dollars");
        assertThat(HtmlReport.of(PLAN, "shop")).doesNotContain("Dollars");
    }

    private static String inWords(Assessment assessment) {
        var out = new StringWriter();
        new TextReport(new Terminal(new PrintWriter(out, true), new PrintWriter(new StringWriter()), false, false))
                .print(assessment, "shop");
        return out.toString();
    }

    private static Resource resource(String type, String name, Map<String, Value> properties) {
        return Resource.of(
                new Urn("urn:pulumi:prod::shop::" + type + "::" + name), type, name, Value.Fields.of(properties));
    }
}
