package dev.nospof.components.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How large a machine of a database on AWS is, and how many connections it takes where nobody sets another limit.
 *
 * @param word as AWS calls it: {@code db.r7g.large}
 * @param memoryGibibytes of the machine (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html)
 */
public record DatabaseSize(String word, int memoryGibibytes) {
    private static final Pattern WORD = Pattern.compile("db\\.(([a-z]+)\\d+[a-z]*)\\.(\\w+)");
    private static final Map<String, Integer> OF_T =
            Map.of("micro", 1, "small", 2, "medium", 4, "large", 8, "xlarge", 16, "2xlarge", 32);

    /** Of an xlarge, by family; a large has half of it, a 2xlarge twice. */
    private static final Map<String, Integer> OF_XLARGE = Map.of("c", 8, "m", 16, "r", 32);

    private static final Map<String, Integer> OF_XLARGE_X = Map.of("x2g", 64, "x2idn", 64, "x2iedn", 128);

    private static final long GIBIBYTE = 1L << 30;

    /** The size of this name; empty where its memory is not known here. */
    public static Optional<DatabaseSize> read(String word) {
        var parts = WORD.matcher(word);
        return parts.matches()
                ? memory(parts.group(1), parts.group(2), parts.group(3)).map(m -> new DatabaseSize(word, m))
                : Optional.empty();
    }

    private static Optional<Integer> memory(String generation, String family, String size) {
        if (family.equals("t")) {
            return Optional.ofNullable(OF_T.get(size));
        }
        var one = Optional.ofNullable(OF_XLARGE.get(family)).or(() -> Optional.ofNullable(OF_XLARGE_X.get(generation)));
        return one.flatMap(xlarge -> times(xlarge, size));
    }

    private static Optional<Integer> times(int xlarge, String size) {
        if (size.matches("\\d{0,2}xlarge")) {
            var times = size.substring(0, size.indexOf('x'));
            return Optional.of(xlarge * (times.isEmpty() ? 1 : Integer.parseInt(times)));
        }
        return size.equals("large")
                ? Optional.of(xlarge / 2)
                : size.equals("medium") ? Optional.of(xlarge / 4) : Optional.empty();
    }

    /**
     * Connections that the default {@code max_connections} allows, never too many: AWS' formulas
     * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html#RDS_Limits.MaxConnections,
     * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Performance.html) are of the memory that AWS leaves to the database, which
     * no document says. Three quarters of the machine's are assumed below 8 GiB and nine tenths from there on: less than the figures that were published for
     * {@code db.t3.micro} (0.77), {@code db.t3.medium} (0.80) and {@code db.r5.large} (0.93).
     *
     * @param engine as AWS calls it: {@code aurora-postgresql}
     */
    public int connections(String engine) {
        double bytes = (memoryGibibytes < 8 ? 0.75 : 0.9) * memoryGibibytes * GIBIBYTE;
        if (engine.contains("postgres")) {
            return (int) Math.min(bytes / 9_531_392, 5_000);
        }
        if (engine.equals("aurora-mysql")) {
            return (int) Math.max(log2(bytes / 805_306_368) * 45, log2(bytes / 8_187_281_408d) * 1_000);
        }
        return (int) Math.min(bytes / 12_582_880, 16_000);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
