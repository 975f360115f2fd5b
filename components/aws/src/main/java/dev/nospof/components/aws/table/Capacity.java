package dev.nospof.components.aws.table;

/**
 * Capacity that is paid whether it is used or not, in DynamoDB's units of a second: one item of 4 KiB read, or of 1 KiB written.
 *
 * @param atLeast that is always there, and that a table starts with
 * @param atMost that it may grow to
 */
public record Capacity(int atLeast, int atMost) {
    /** @throws dev.nospof.components.model.UnsafeArgs if it could not grow, or DynamoDB would refuse it */
    public Capacity {
        Checks.capacity(atLeast, atMost);
    }

    public static Capacity between(int atLeast, int atMost) {
        return new Capacity(atLeast, atMost);
    }
}
