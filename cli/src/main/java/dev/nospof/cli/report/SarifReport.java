package dev.nospof.cli.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.policies.rules.Severity;
import java.util.List;
import java.util.TreeMap;

/**
 * Findings in the Static Analysis Results Interchange Format, version 2.1.0, which code hosts show beside the lines of a pull request.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
public final class SarifReport {
    private SarifReport() {}

    public static String of(List<Assessment> assessments) {
        var findings = assessments.stream().flatMap(a -> Finding.of(a).stream()).toList();
        var root = JsonNodeFactory.instance.objectNode();
        root.put("version", "2.1.0");
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        var run = root.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver").put("name", "nospof");
        var pages = new TreeMap<String, String>();
        findings.forEach(finding -> pages.put(finding.rule(), finding.page()));
        var rules = driver.putArray("rules");
        pages.forEach(
                (id, page) -> rules.addObject().put("id", id).putObject("help").put("text", "See " + page + "."));
        var results = run.putArray("results");
        findings.forEach(finding -> results.add(result(finding)));
        return JsonReport.text(root);
    }

    private static ObjectNode result(Finding finding) {
        var result = JsonNodeFactory.instance.objectNode();
        result.put("ruleId", finding.rule());
        result.put("level", level(finding.severity()));
        result.putObject("message").put("text", finding.subject() + ": " + finding.message());
        var location = result.putArray("locations").addObject();
        location.putArray("logicalLocations").addObject().put("name", finding.subject());
        finding.source().ifPresent(source -> {
            var physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", source.file());
            if (source.line() > 0) {
                physical.putObject("region").put("startLine", source.line());
            }
        });
        return result;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }
}
