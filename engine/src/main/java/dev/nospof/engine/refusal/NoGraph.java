package dev.nospof.engine.refusal;

import java.util.List;

/**
 * A program yields no graph. The message is complete: the thing, the value, the harm and the way out.
 *
 * <p>It carries no stack trace: where a trace helps, it is the program's own and part of the message.
 */
public final class NoGraph extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private NoGraph(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** The parts of a message, each a line or more of its own. */
    static NoGraph because(Reason reason, String... parts) {
        return new NoGraph(reason, String.join("\n", parts));
    }

    /** One that says all of these, of which there is at least one; they are in the order of their texts, and none is said twice. */
    public static NoGraph because(List<NoGraph> all) {
        var messages = all.stream().map(NoGraph::getMessage).distinct().sorted().toList();
        return new NoGraph(all.get(0).reason, String.join("\n\n", messages));
    }

    public Reason reason() {
        return reason;
    }

    /** Who has to do something about it. */
    public enum Reason {
        /** {@code Pulumi.yaml} or the program's jar. */
        PROJECT,
        /** {@code Pulumi.<environment>.yaml} or its secrets. */
        CONFIGURATION,
        /** {@code nospof-fixtures.yaml}. */
        FIXTURE,
        /** The program's own code. */
        PROGRAM,
        /** The program did not end in time. */
        TIME_LIMIT
    }
}
