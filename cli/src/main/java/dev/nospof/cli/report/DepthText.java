package dev.nospof.cli.report;

import static java.util.stream.Collectors.joining;

import dev.nospof.policies.proof.ProofText;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.availability.Availability;
import dev.nospof.policies.proof.solver.Interval;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was worked out beyond the matrix, in a few lines. */
final class DepthText {
    private static final int PAIRS = 2;

    private DepthText() {}

    /** The pairs that cost the most, how many larger sets there are, and how much of the time each service is up. */
    static List<String> lines(Assessment assessment) {
        var lines = new ArrayList<String>();
        var pairs = assessment.proof().pairs();
        if (!pairs.isEmpty()) {
            lines.add("Pairs that cost the most: "
                    + pairs.stream().limit(PAIRS).map(ProofText::pair).collect(joining("; ")) + ".");
        }
        larger(assessment.depth()).ifPresent(lines::add);
        var availability = assessment.depth().availability();
        if (!availability.isEmpty()) {
            lines.add(
                    "Availability: " + availability.stream().map(DepthText::up).collect(joining(" · ")) + ".");
        }
        return lines;
    }

    /** What was proven to remove this finding. */
    static Optional<String> proven(Depth depth, SinglePoint point) {
        return Optional.ofNullable(depth.fixes().get(point))
                .map(fix -> "Proven to remove it: " + String.join("; ", fix.changes()) + ".");
    }

    private static Optional<String> larger(Depth depth) {
        var most = depth.cutSets().stream()
                .mapToInt(sets -> sets.countByOrder().size())
                .max()
                .orElse(0);
        if (most <= PAIRS + 1) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        for (int order = PAIRS + 1; order < most; order++) {
            var sum = BigInteger.ZERO;
            for (var sets : depth.cutSets()) {
                sum = sum.add(
                        order < sets.countByOrder().size() ? sets.countByOrder().get(order) : BigInteger.ZERO);
            }
            words.add(String.format(Locale.ROOT, "%,d of %d", sum, order));
        }
        return Optional.of("Larger minimal cut sets, over all services: " + String.join(", ", words)
                + " losses at once; --format json names them.");
    }

    private static String up(Availability availability) {
        return availability.service() + " " + percent(availability.up()) + " %";
    }

    /** As many digits as tell the number from 100: {@code 99.95–99.999}. */
    static String percent(Interval up) {
        var low = percent(up.low());
        var high = percent(up.high());
        return low.equals(high) ? low : low + "–" + high;
    }

    private static String percent(double up) {
        double down = 1 - up;
        int digits = down <= 0 ? 0 : Math.max(0, Math.min(9, (int) Math.ceil(-Math.log10(down * 100)) + 1));
        // Rounded down: a promise must not grow by its spelling.
        double scale = Math.pow(10, digits);
        return String.format(Locale.ROOT, "%." + digits + "f", Math.floor(up * 100 * scale) / scale);
    }
}
