package dev.nospof.policies.proof.answer;

import dev.nospof.policies.proof.answer.Answer.Cases;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix as a table of short texts, each with a tone that a terminal may colour.
 *
 * @param heading the columns' headings, from the rows' own column to the notes
 * @param rows as wide as the heading each
 */
public record MatrixTable(List<Cell> heading, List<List<Cell>> rows) {
    /** How good the news in a cell is. */
    public enum Tone {
        PLAIN,
        GOOD,
        FAIR,
        BAD,
        OPEN,
        QUIET
    }

    /** A text and its tone. */
    public record Cell(String text, Tone tone) {}

    public MatrixTable {
        heading = List.copyOf(heading);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static MatrixTable of(Matrix matrix) {
        var heading = new ArrayList<Cell>();
        heading.add(plain("If this is lost"));
        matrix.services().forEach(service -> heading.add(plain(service)));
        heading.add(plain(""));
        var rows = new ArrayList<List<Cell>>();
        for (var row : matrix.rows()) {
            var cells = new ArrayList<Cell>();
            cells.add(plain(row.heading()));
            matrix.services().forEach(service -> cells.add(cell(row.answers().get(service))));
            cells.add(new Cell(row.note(), Tone.QUIET));
            rows.add(cells);
        }
        return new MatrixTable(heading, rows);
    }

    /** Lines with columns padded to the same width and no blank at their ends. */
    public List<String> lines() {
        var all = new ArrayList<List<Cell>>();
        all.add(heading);
        all.addAll(rows);
        var widths = new int[heading.size()];
        for (var row : all) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).text().length());
            }
        }
        var lines = new ArrayList<String>();
        for (var row : all) {
            var line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                var text = row.get(column).text();
                line.append(text).append(" ".repeat(widths[column] - text.length() + 3));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static Cell plain(String text) {
        return new Cell(text, Tone.PLAIN);
    }

    private static Cell cell(Answer answer) {
        var tone = answer.match(new Cases<>(
                u -> Tone.GOOD,
                q -> Tone.GOOD,
                d -> Tone.FAIR,
                h -> Tone.BAD,
                u -> Tone.OPEN,
                d -> Tone.BAD,
                i -> Tone.QUIET));
        return new Cell(answer.inShort(), tone);
    }
}
