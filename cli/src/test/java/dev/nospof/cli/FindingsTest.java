package dev.nospof.cli;

import static dev.nospof.cli.NospofTest.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unspread Deployment, told in each form. */
class FindingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void proveNamesTheServiceTheFailureAndTheFix() {
        var spoken = Spoken.by("prove", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(spoken.out())
                .contains("If this is lost", "✗ orders goes down when one node is lost", "orders.yaml:1", "Fix: ");
    }

    @Test
    void checkNamesTheRuleAndItsPage() {
        var spoken = Spoken.by("check", resource("orders.yaml"));
        assertThat(spoken.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(spoken.out()).contains("[SVC-02, docs/rules/replicas-span-zones.md]", "Rules: ");
    }

    @Test
    void jsonHoldsWhatTheTextSays() throws Exception {
        var spoken = Spoken.by("check", "--format", "json", resource("orders.yaml"));
        var plan = JSON.readTree(spoken.out()).at("/plans/0");
        assertThat(plan.at("/clean").asBoolean()).isFalse();
        assertThat(plan.at("/proof/singlePointsOfFailure/0/service").asText()).isEqualTo("orders");
        assertThat(plan.at("/rules").findValuesAsText("rule")).contains("SVC-02", "PDB-01");
    }

    @Test
    void sarifPointsAtTheLine() throws Exception {
        var file = folder.resolve("out/findings.sarif");
        Spoken.by("check", "--sarif", file.toString(), resource("orders.yaml"));
        var run = JSON.readTree(file.toFile()).at("/runs/0");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).contains("SVC-02", "single-point-of-failure");
        assertThat(run.at("/results").findValuesAsText("ruleId")).contains("SVC-02", "single-point-of-failure");
        assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void junitCountsWhatItHolds() throws Exception {
        var file = folder.resolve("results.xml");
        Spoken.by("check", "--junit", file.toString(), resource("orders.yaml"));
        var suite = (org.w3c.dom.Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
        assertThat(suite.getElementsByTagName("failure").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("failures")))
                .isPositive();
    }

    @Test
    void severalPlansAreJudgedEachOnItsOwn() throws Exception {
        var spoken = Spoken.by("check", "--format", "json", resource("orders.yaml"), resource("orders.yaml"));
        assertThat(JSON.readTree(spoken.out()).at("/plans")).hasSize(2);
    }
}
