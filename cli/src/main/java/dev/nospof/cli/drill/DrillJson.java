package dev.nospof.cli.drill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.drills.DrillReport;
import dev.nospof.drills.DrillReport.Cell;
import dev.nospof.drills.DrillReport.Struck;
import dev.nospof.drills.load.LoadRecord.Tally;
import dev.nospof.drills.load.Recalled;
import dev.nospof.drills.verdict.Prediction;
import java.time.Duration;
import java.util.Locale;

/** A drill as {@code docs/schemas/drill.schema.json} has it. Times are seconds, since the fault where not said otherwise. */
public final class DrillJson {
    private static final double MILLIS = 1_000.0;

    private DrillJson() {}

    public static String of(DrillReport report) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("environment", report.environment());
        root.put("worse", report.isWorse());
        root.put("requestsPerSecond", report.pace().perSecond());
        root.put("slack", report.pace().slack());
        report.ended().ifPresent(why -> root.put("ended", why));
        var services = root.putArray("services");
        report.services().forEach(services::add);
        var faults = root.putArray("faults");
        report.struck().forEach(struck -> struck(faults.addObject(), struck));
        var notDrilled = root.putObject("notDrilled");
        report.notDrilled().forEach(notDrilled::put);
        var failed = root.putObject("failed");
        report.failed().forEach(failed::put);
        return root.toPrettyString();
    }

    private static void struck(ObjectNode node, Struck struck) {
        node.put("fault", struck.fault());
        node.put("what", struck.what());
        node.put("worse", struck.isWorse());
        node.put("lastedSeconds", seconds(struck.lasted()));
        struck.steadyAfter().ifPresent(time -> node.put("steadySecondsAfterUndone", seconds(time)));
        tally(node.putObject("requests"), struck.all());
        var services = node.putObject("services");
        struck.cells().forEach((service, cell) -> cell(services.putObject(service), cell));
    }

    private static void cell(ObjectNode node, Cell cell) {
        node.put("verdict", cell.verdict().outcome().name().toLowerCase(Locale.ROOT));
        cell.predicted().ifPresent(prediction -> predicted(node.putObject("predicted"), prediction));
        var measured = node.putObject("measured");
        cell.measured().requests().ifPresent(tally -> tally(measured.putObject("requests"), tally));
        cell.measured().fullRedundancy().ifPresent(time -> measured.put("fullRedundancySeconds", seconds(time)));
        recalled(measured, cell.measured().recalled());
        var reasons = node.putArray("worseBecause");
        cell.verdict().reasons().forEach(reasons::add);
    }

    private static void recalled(ObjectNode measured, Recalled recalled) {
        if (recalled.acknowledged() > 0) {
            var node = measured.putObject("acknowledgedWrites");
            node.put("count", recalled.acknowledged());
            node.put("gone", recalled.goneInAll());
            var goneBecause = node.putObject("goneBecause");
            recalled.gone().forEach(goneBecause::put);
            node.put("unread", recalled.unreadInAll());
            var unreadBecause = node.putObject("unreadBecause");
            recalled.unread().forEach(unreadBecause::put);
        }
    }

    private static void predicted(ObjectNode node, Prediction prediction) {
        node.put("text", prediction.answer().inShort());
        prediction.fullRedundancy().ifPresent(time -> node.put("fullRedundancySeconds", seconds(time)));
    }

    private static void tally(ObjectNode node, Tally tally) {
        node.put("sent", tally.sent());
        node.put("lost", tally.lost());
        node.put("outageSeconds", seconds(tally.outage()));
        tally.firstLost().ifPresent(time -> node.put("firstLostSeconds", seconds(time)));
        tally.lastLost().ifPresent(time -> node.put("lastLostSeconds", seconds(time)));
        node.put("p50Seconds", seconds(tally.percentile(50)));
        node.put("p99Seconds", seconds(tally.percentile(99)));
        var reasons = node.putObject("lostBecause");
        tally.reasons().forEach(reasons::put);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }
}
