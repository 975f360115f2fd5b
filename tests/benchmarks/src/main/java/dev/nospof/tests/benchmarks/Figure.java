package dev.nospof.tests.benchmarks;

import java.util.List;

/**
 * One line of the table in the README: what was measured, what it should be, what it is.
 *
 * @param goal a dash where there is none
 */
public record Figure(String what, String goal, String measured) {
    /** The README's table. */
    static Table table(List<Figure> figures) {
        return new Table(
                "As the README has it",
                List.of("what", "goal", "measured"),
                figures.stream()
                        .map(figure -> List.of(figure.what, figure.goal, figure.measured))
                        .toList(),
                List.of());
    }
}
