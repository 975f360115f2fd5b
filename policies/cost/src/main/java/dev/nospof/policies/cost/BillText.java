package dev.nospof.policies.cost;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A bill as a person reads it: a line for each kind of thing in each component, what it comes to, and what is not counted. */
public final class BillText {
    private static final int GAP = 3;

    private BillText() {}

    /** Its lines, without colours; the first is its heading. */
    public static List<String> lines(Bill bill) {
        var lines = new ArrayList<>(List.of(heading(bill)));
        lines.addAll(table(rows(bill)));
        lines.addAll(notes(bill));
        return lines;
    }

    /** What the figures are. */
    public static String heading(Bill bill) {
        return "Dollars a month, list prices of " + bill.prices().region() + " of "
                + bill.prices().collected();
    }

    /** What is not in the figures, in sentences. */
    public static List<String> notes(Bill bill) {
        var notes = new ArrayList<String>();
        if (!bill.byUse().isEmpty()) {
            notes.add("Paid by use, and not counted: "
                    + bill.byUse().entrySet().stream()
                            .map(use -> use.getKey() + " (" + use.getValue() + ")")
                            .collect(joining(", "))
                    + ".");
        }
        if (!bill.withoutPrice().isEmpty()) {
            notes.add("No price is known for "
                    + bill.withoutPrice().stream().map(Line::price).distinct().collect(joining(", "))
                    + ": give it with --prices.");
        }
        if (!bill.unknown().isEmpty()) {
            notes.add("Not known whether it costs anything: " + String.join(", ", bill.unknown()) + ".");
        }
        if (!bill.undecided().isEmpty()) {
            notes.add("Known after deployment: " + String.join(", ", bill.undecided()) + ".");
        }
        return notes;
    }

    /** A row of headings, one for each line, and one of sums: component, what, how many, a month, redundancy. */
    public static List<List<String>> rows(Bill bill) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "", "", "a month", "redundancy"));
        var component = "";
        for (var line : bill.lines()) {
            rows.add(List.of(
                    line.component().equals(component) ? "" : line.component(),
                    line.what(),
                    line.count() + " × " + line.each().map(BillText::money).orElse("?"),
                    or(line.monthly()),
                    or(line.redundancy())));
            component = line.component();
        }
        boolean all = bill.withoutPrice().isEmpty() && bill.undecided().isEmpty();
        rows.add(List.of(
                all ? "together" : "together at least", "", "", money(bill.monthly()), money(bill.redundancy())));
        return rows;
    }

    private static String or(Optional<BigDecimal> amount) {
        return amount.map(BillText::money).orElse("?");
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** Words to the left, figures to the right. */
    private static List<String> table(List<List<String>> rows) {
        var widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream()
                .map(row -> {
                    var text = new StringBuilder("  ");
                    for (int i = 0; i < widths.length; i++) {
                        var padding = " ".repeat(widths[i] - row.get(i).length());
                        text.append(i < 2 ? row.get(i) + padding : padding + row.get(i))
                                .append(" ".repeat(GAP));
                    }
                    return text.toString().stripTrailing();
                })
                .toList();
    }
}
