package dev.nospof.tests.benchmarks;

import java.util.List;

/**
 * What a benchmark found, for people.
 *
 * @param title what was measured
 * @param columns headings
 * @param rows as many cells each as there are columns
 * @param notes what must be known to read the figures
 */
public record Table(String title, List<String> columns, List<List<String>> rows, List<String> notes) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        int width = columns.size();
        rows.forEach(row -> {
            if (row.size() != width) {
                throw new IllegalArgumentException("Table '" + title + "': a row has " + row.size() + " cells, needs "
                        + width + ". It could not be read. Give each column a cell.");
            }
        });
    }

    /** In Markdown, so that it can be pasted into a page. */
    public String text() {
        var text = new StringBuilder("### ").append(title).append("\n\n");
        line(text, columns);
        line(text, columns.stream().map(column -> "---").toList());
        rows.forEach(row -> line(text, row));
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
