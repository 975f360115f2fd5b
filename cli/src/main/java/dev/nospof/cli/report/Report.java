package dev.nospof.cli.report;

import dev.nospof.cli.Format;
import dev.nospof.cli.Terminal;

/** A result that is told to a person or to a program; both are told the same. */
public interface Report {
    /** In words. */
    void print(Terminal terminal);

    /** As its schema in {@code docs/schemas} has it. */
    String json();

    /** In the form that was asked for; in words where none was. */
    default void tell(Terminal terminal, Format format) {
        if (format == Format.json) {
            terminal.out().println(json());
        } else {
            print(terminal);
        }
    }
}
