package dev.nospof.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nospof.policies.cost.Bill;
import dev.nospof.policies.cost.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a plan costs, as {@code docs/schemas/report.schema.json} has it: US dollars a month, to the cent. */
final class BillJson {
    private BillJson() {}

    static void into(ObjectNode node, Bill bill) {
        node.put("region", bill.prices().region());
        node.put("collected", bill.prices().collected().toString());
        node.put("monthly", cents(bill.monthly()));
        node.put("redundancy", cents(bill.redundancy()));
        var lines = node.putArray("lines");
        bill.lines().forEach(line -> line(lines.addObject(), line));
        var byUse = node.putObject("byUse");
        bill.byUse().forEach(byUse::put);
        var unknown = node.putArray("unknown");
        bill.unknown().forEach(unknown::add);
        var undecided = node.putArray("undecided");
        bill.undecided().forEach(undecided::add);
    }

    private static void line(ObjectNode node, Line line) {
        node.put("component", line.component());
        node.put("what", line.what());
        node.put("price", line.price());
        node.put("count", line.count());
        node.put("redundant", line.redundant());
        line.each().ifPresent(each -> node.put("each", cents(each)));
    }

    private static BigDecimal cents(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP);
    }
}
