package dev.nospof.cli.drill;

import dev.nospof.cli.Terminal;
import dev.nospof.drills.DrillReport;
import dev.nospof.drills.DrillReport.Cell;
import dev.nospof.drills.DrillReport.Struck;
import dev.nospof.drills.load.LoadRecord.Tally;
import dev.nospof.drills.load.Recalled;
import dev.nospof.drills.verdict.Prediction;
import dev.nospof.policies.proof.recovery.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drill as a person reads it: for each fault a line a service, predicted and measured, then what was worse. */
public final class DrillText {
    private static final int GAP = 3;

    private final DrillReport report;
    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    private DrillText(DrillReport report, Terminal terminal) {
        this.report = report;
        this.terminal = terminal;
    }

    public static String of(DrillReport report, Terminal terminal) {
        return new DrillText(report, terminal).text();
    }

    private String text() {
        lines.add(terminal.strong(
                report.environment() + " · " + number(report.pace().perSecond()) + " requests a second"
                        + (report.pace().slack() == 1
                                ? ""
                                : " · up to " + report.pace().slack() + " times as slow as predicted")));
        lines.add("");
        report.struck().forEach(this::struck);
        report.notDrilled().forEach((fault, why) -> lines.add(terminal.faint("not drilled: " + fault + ", " + why)));
        report.failed().forEach((what, why) -> lines.add(terminal.bad("could not be broken: " + what + ", " + why)));
        report.ended().ifPresent(why -> lines.add(terminal.bad("The drill was ended. " + why + ".")));
        lines.add(verdict());
        return String.join("\n", lines);
    }

    private void struck(Struck struck) {
        lines.add(terminal.strong(struck.what()) + " · " + Times.inWords(struck.lasted()) + " · " + lost(struck.all())
                + struck.steadyAfter()
                        .map(time -> " · steady " + Times.inWords(time) + " after it was undone")
                        .orElse(" · " + terminal.bad("not steady again")));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "predicted", "measured", "full redundancy", ""));
        struck.cells().forEach((service, cell) -> rows.add(row(service, cell)));
        lines.addAll(table(rows));
        struck.cells().forEach((service, cell) -> cell.verdict()
                .reasons()
                .forEach(reason -> lines.add(terminal.bad("  ✗ " + service + " " + reason))));
        lines.add("");
    }

    private static List<String> row(String service, Cell cell) {
        return List.of(
                "  " + service,
                cell.predicted()
                        .map(prediction -> prediction.answer().inShort())
                        .orElse("nothing"),
                cell.measured().requests().map(DrillText::measured).orElse("not visited")
                        + recalled(cell.measured().recalled()),
                redundancy(cell),
                switch (cell.verdict().outcome()) {
                    case HOLDS -> "✓";
                    case WORSE -> "✗";
                    case UNPREDICTED -> "";
                });
    }

    private static String measured(Tally tally) {
        var outage = tally.outage();
        return lost(tally)
                + (outage.isZero() ? "" : ", out for " + Times.inWords(outage))
                + tally.lastLost()
                        .map(last -> ", none after " + Times.inWords(last.plusMillis(1)))
                        .orElse("")
                + ", p99 " + tally.percentile(99).toMillis() + " ms";
    }

    private static String recalled(Recalled recalled) {
        return recalled.acknowledged() == 0
                ? ""
                : recalled.goneInAll() + recalled.unreadInAll() == 0
                        ? ", all %,d acknowledged kept".formatted(recalled.acknowledged())
                        : ofThem(recalled, recalled.goneInAll(), "gone")
                                + ofThem(recalled, recalled.unreadInAll(), "unread");
    }

    private static String ofThem(Recalled recalled, long some, String what) {
        return some == 0 ? "" : ", %,d of %,d acknowledged %s".formatted(some, recalled.acknowledged(), what);
    }

    private static String redundancy(Cell cell) {
        var predicted = cell.predicted().flatMap(Prediction::fullRedundancy);
        return cell.measured()
                        .fullRedundancy()
                        .map(time -> time.isZero() ? "never less" : "after " + Times.inWords(time))
                        .orElse("not meanwhile")
                + predicted
                        .filter(t -> !t.isZero())
                        .map(t -> " (≤ " + Times.inWords(t) + ")")
                        .orElse("");
    }

    private static String lost(Tally tally) {
        return "lost " + tally.lost() + " of " + String.format(Locale.ROOT, "%,d", tally.sent());
    }

    private String verdict() {
        long worse = report.struck().stream().filter(Struck::isWorse).count();
        var longest = report.struck().stream()
                .flatMap(s -> s.cells().values().stream())
                .map(cell -> cell.measured().outage())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var faults = report.struck().size() == 1 ? "1 fault" : report.struck().size() + " faults";
        return worse == 0 && report.ended().isEmpty()
                ? terminal.good(faults + " drilled, none worse than proven"
                        + (longest.isZero() ? "" : "; the longest outage was " + Times.inWords(longest)) + ".")
                : terminal.bad(faults + " drilled, " + worse + " worse than proven.");
    }

    private static List<String> table(List<List<String>> rows) {
        var widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream()
                .map(row -> {
                    var line = new StringBuilder();
                    for (int i = 0; i < widths.length; i++) {
                        line.append(row.get(i))
                                .append(" ".repeat(widths[i] - row.get(i).length() + GAP));
                    }
                    return line.toString().stripTrailing();
                })
                .collect(Collectors.toList());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
