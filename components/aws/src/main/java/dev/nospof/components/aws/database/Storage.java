package dev.nospof.components.aws.database;

/**
 * How much a database can hold, in gibibytes.
 *
 * @param first what each machine begins with
 * @param most what it may grow to by itself
 */
public record Storage(int first, int most) {
    /** The least and the most that gp3 volumes of RDS have (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html). */
    private static final int LEAST = 20;

    private static final int MOST = 65_536;

    /** Growth of a quarter and a little more is the least that RDS grows by when it is worth it: AWS asks for 26 % or more. */
    private static final double ROOM = 1.26;

    /** @throws dev.nospof.components.model.UnsafeArgs if RDS has no such volumes, or there is no room to grow */
    public Storage {
        if (first < LEAST || most > MOST || most < first * ROOM) {
            throw Checks.badStorage(first, most);
        }
    }

    /** So much, and by itself up to twice of it. */
    public static Storage ofGibibytes(int first) {
        return new Storage(first, Math.min(2 * first, MOST));
    }

    /** The same, growing by itself up to this. Readable standbys do not grow by themselves. */
    public Storage upTo(int most) {
        return new Storage(first, most);
    }

    /**
     * Operations in a second that RDS includes with gp3 volumes of this size, and that three machines of one cluster have to be given in so many words
     * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage).
     */
    int operations() {
        return first < 400 ? 3_000 : 12_000;
    }
}
