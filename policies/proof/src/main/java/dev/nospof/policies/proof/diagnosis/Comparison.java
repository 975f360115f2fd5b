package dev.nospof.policies.proof.diagnosis;

import dev.nospof.policies.proof.ProofResult;
import dev.nospof.policies.proof.answer.Answer;
import dev.nospof.policies.proof.answer.Row;
import dev.nospof.policies.proof.answer.SinglePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is different between the proofs of two plans, for a pull request.
 *
 * @param differences by service, then by row; only cells that became better or worse
 * @param newSinglePoints those of the new plan that the old one did not have
 * @param goneSinglePoints those of the old plan that the new one does not have
 * @param unchanged services of both plans of which every cell is as good as before
 */
public record Comparison(
        List<Difference> differences,
        List<SinglePoint> newSinglePoints,
        List<SinglePoint> goneSinglePoints,
        List<String> unchanged) {
    public Comparison {
        differences = List.copyOf(differences);
        newSinglePoints = List.copyOf(newSinglePoints);
        goneSinglePoints = List.copyOf(goneSinglePoints);
        unchanged = List.copyOf(unchanged);
    }

    /**
     * One cell that changed.
     *
     * @param lost the row's heading
     */
    public record Difference(String service, String lost, Answer before, Answer after) {
        public boolean isWorse() {
            return Answer.WORSE.compare(after, before) > 0;
        }

        /** {@code orders when any zone is lost: ok 67 % → down} */
        public String inWords() {
            return service + " when " + lost + " is lost: " + before.inShort() + " → " + after.inShort();
        }
    }

    public static Comparison of(ProofResult before, ProofResult after) {
        var both = new TreeSet<>(before.matrix().services());
        both.retainAll(after.matrix().services());
        var differences = new ArrayList<Difference>();
        var unchanged = new TreeSet<>(both);
        for (var service : both) {
            for (var row : after.matrix().rows()) {
                var then = answer(before, row, service);
                var now = row.answers().get(service);
                if (then.isPresent() && Answer.WORSE.compare(then.get(), now) != 0) {
                    differences.add(new Difference(service, row.heading(), then.get(), now));
                    unchanged.remove(service);
                }
            }
        }
        return new Comparison(
                differences,
                missing(after.singlePointsOfFailure(), before.singlePointsOfFailure()),
                missing(before.singlePointsOfFailure(), after.singlePointsOfFailure()),
                List.copyOf(unchanged));
    }

    /** Whether anything got worse, or a single point of failure is new. */
    public boolean isWorse() {
        return !newSinglePoints.isEmpty() || differences.stream().anyMatch(Difference::isWorse);
    }

    private static Optional<Answer> answer(ProofResult result, Row row, String service) {
        return result.matrix().rows().stream()
                .filter(r -> r.kind() == row.kind() && r.heading().equals(row.heading()))
                .flatMap(r -> Optional.ofNullable(r.answers().get(service)).stream())
                .findFirst();
    }

    private static List<SinglePoint> missing(List<SinglePoint> all, List<SinglePoint> among) {
        return all.stream()
                .filter(point -> among.stream()
                        .noneMatch(other -> other.service().equals(point.service())
                                && other.failure().kind() == point.failure().kind()
                                && other.property().equals(point.property())))
                .toList();
    }
}
