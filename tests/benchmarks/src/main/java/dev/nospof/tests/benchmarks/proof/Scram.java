package dev.nospof.tests.benchmarks.proof;

import dev.nospof.tests.benchmarks.Child;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The peer: SCRAM, a fault-tree analyser in C++, as Debian packages it.
 *
 * <p>Its report begins with its own times and the number of cut sets; the process is ended there, before it lists them one by one, which nobody here asks for.
 */
final class Scram {
    /** Larger than any cut set of the trees here; its own default of 20 would leave some out. */
    static final int EVERY_ORDER = 60;

    private static final Pattern COUNT = Pattern.compile("<sum-of-products [^>]*products=\"(\\d+)\"");
    private static final Pattern PROBABILITY = Pattern.compile("<sum-of-products [^>]*probability=\"([^\"]+)\"");
    private static final Pattern PRODUCTS_TIME = Pattern.compile("<products>([^<]+)<");
    private static final Pattern PROBABILITY_TIME = Pattern.compile("<probability>([^<]+)<");

    /** How it can look for cut sets. */
    enum Mode {
        ZBDD,
        BDD,
        MOCUS;

        /** Only the binary diagram gives the exact probability; the others approximate it. */
        boolean isExact() {
            return this == BDD;
        }
    }

    /**
     * What it said.
     *
     * @param solving its own account, without reading the file and starting up, in seconds
     * @param process from its start until the count is printed
     */
    record Answer(Mode mode, BigInteger count, double probability, double solving, Child process) {}

    private Scram() {}

    static String version() throws IOException, InterruptedException {
        return Child.run(List.of("scram", "--version"), "Dependencies", Duration.ofSeconds(10))
                .map(child -> child.output().lines().findFirst().orElse("").strip())
                .orElse("unknown");
    }

    /** Empty if it takes longer than the limit. */
    static Optional<Answer> solve(Path tree, Mode mode, int order, Duration limit)
            throws IOException, InterruptedException {
        var command = List.of(
                "scram",
                "--" + mode.name().toLowerCase(Locale.ROOT),
                "--probability",
                "true",
                "--limit-order",
                Integer.toString(order),
                tree.toString());
        // The first product follows the line with the count.
        return Child.run(command, "distribution=", limit).map(child -> answer(mode, child));
    }

    private static Answer answer(Mode mode, Child child) {
        return new Answer(
                mode,
                new BigInteger(find(COUNT, child)),
                Double.parseDouble(find(PROBABILITY, child)),
                Double.parseDouble(find(PRODUCTS_TIME, child)) + Double.parseDouble(find(PROBABILITY_TIME, child)),
                child);
    }

    private static String find(Pattern pattern, Child child) {
        var found = pattern.matcher(child.output());
        if (!found.find()) {
            throw new IllegalStateException("SCRAM's report has no " + pattern
                    + ". Its times cannot be read. Use version 0.16.2, or teach this class the other one.");
        }
        return found.group(1);
    }
}
