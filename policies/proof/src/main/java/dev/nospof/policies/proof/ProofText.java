package dev.nospof.policies.proof;

import static java.util.stream.Collectors.joining;

import dev.nospof.policies.proof.answer.CapacityGap;
import dev.nospof.policies.proof.answer.MatrixTable;
import dev.nospof.policies.proof.answer.OpenQuestion;
import dev.nospof.policies.proof.answer.PairLoss;
import dev.nospof.policies.proof.answer.Row;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.answer.Trusted;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.recovery.Times;
import java.util.ArrayList;
import java.util.List;

/** A proof as a person reads it: the matrix, then what has to be done, then what was taken for granted. Plain text, no colours. */
public final class ProofText {
    private ProofText() {}

    public static String of(ProofResult result) {
        var lines = new ArrayList<String>();
        if (!result.matrix().services().isEmpty()) {
            lines.addAll(MatrixTable.of(result.matrix()).lines());
            lines.add("");
        }
        result.singlePointsOfFailure().forEach(point -> lines.addAll(singlePoint(point)));
        result.capacityGaps().forEach(gap -> lines.addAll(capacityGap(gap)));
        result.undecided().forEach(question -> lines.add(undecided(question)));
        lines.add(verdict(result));
        if (!result.pairs().isEmpty()) {
            lines.add("Pairs that cost the most: "
                    + result.pairs().stream().limit(2).map(ProofText::pair).collect(joining("; ")) + ".");
        }
        lines.add("Trusted: " + result.trusted().stream().map(Trusted::name).collect(joining(", ")) + ".");
        return String.join("\n", lines) + "\n";
    }

    /** A headline and its indented lines, as they stand under the matrix. */
    public static List<String> singlePoint(SinglePoint point) {
        var lines = new ArrayList<String>();
        lines.add("✗ " + point.headline() + point.source().map(s -> "   " + s).orElse(""));
        lines.add("  " + point.why() + " (" + point.resourceName() + ", " + point.property() + ").");
        if (!point.alsoBy().isEmpty()) {
            lines.add("  Also when "
                    + point.alsoBy().stream().map(Failure.Kind::inWords).collect(joining(" or ")) + " is lost.");
        }
        if (!point.alsoDown().isEmpty()) {
            lines.add("  Takes with it: " + String.join(", ", point.alsoDown()) + ".");
        }
        lines.add("  " + point.recovery() + ".");
        lines.add("  Fix: " + point.fix() + ".");
        return lines;
    }

    public static List<String> capacityGap(CapacityGap gap) {
        return List.of(
                "! " + gap.service() + " is too small"
                        + gap.source().map(s -> "   " + s).orElse(""),
                "  " + gap.what() + " (" + gap.property() + ").",
                "  Fix: " + gap.fix() + ".");
    }

    public static String undecided(OpenQuestion question) {
        return "? " + question.service() + " when "
                + question.losses().stream().map(Failure.Kind::inWords).collect(joining(" or "))
                + " is lost: undecided, because " + question.unknown() + ".";
    }

    /** {@code zone a and zone b (orders, payments)} */
    public static String pair(PairLoss pair) {
        var services = pair.services().size() <= 4
                ? String.join(", ", pair.services())
                : String.join(", ", pair.services().subList(0, 3)) + " and "
                        + (pair.services().size() - 3) + " more";
        return pair.inWords() + " (" + services + ")";
    }

    /** One line that says what was proven. */
    public static String verdict(ProofResult result) {
        int services = result.matrix().services().size();
        int points = result.singlePointsOfFailure().size();
        if (services == 0) {
            return "No service in this plan, so nothing to prove.";
        }
        var found = points == 0
                ? "No single point of failure"
                : points == 1 ? "1 single point of failure" : points + " single points of failure";
        return found + " among " + counted(result) + " (outages of up to " + tolerated(result) + ")"
                + (result.undecided().isEmpty() ? "." : ", but not all is decided.");
    }

    /** {@code 1 min tolerated}, and of a lost region where one is asked for. */
    private static String tolerated(ProofResult result) {
        var tolerances = result.tolerances();
        var here = Times.inWords(tolerances.here()) + " tolerated";
        return result.matrix().rows().stream().anyMatch(row -> row.kind() == Failure.Kind.REGION)
                ? here + ", of " + Times.inWords(tolerances.elsewhere()) + " until another region serves"
                : here;
    }

    /** {@code pods, database instances, nodes and zones} */
    private static String counted(ProofResult result) {
        var kinds = result.matrix().rows().stream()
                .map(Row::kind)
                .filter(Failure.Kind::counts)
                .map(kind -> kind.row().substring("any ".length()) + "s")
                .toList();
        int last = kinds.size() - 1;
        return last < 1
                ? "pods, nodes and zones"
                : String.join(", ", kinds.subList(0, last)) + " and " + kinds.get(last);
    }
}
