package dev.nospof.policies.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The solver against the meaning of what it finds. */
class SolverTest {
    @Test
    void findsWhatBruteForceFindsInTenThousandSystems() {
        LongStream.range(0, 10_000).parallel().forEach(seed -> {
            var tree = RandomTrees.coherent(seed);
            var truth = new BruteForce(tree);
            var solution = Solver.solve(tree);

            assertThat(solution.cutSets()).as("seed %d", seed).isEqualTo(truth.cutSets());
            assertThat(solution.probability().low()).as("seed %d", seed).isCloseTo(truth.probability(), within(1e-9));
        });
    }

    @Test
    void findsTheMinimalPCutsOfTreesThatNegate() {
        LongStream.range(0, 3_000).parallel().forEach(seed -> {
            var tree = RandomTrees.any(seed);
            var truth = new BruteForce(tree);
            var solution = Solver.solve(tree);

            assertThat(solution.cutSets()).as("seed %d", seed).isEqualTo(truth.cutSets());
            assertThat(solution.probability().low()).as("seed %d", seed).isCloseTo(truth.probability(), within(1e-9));
        });
    }

    @Test
    void findsExactlyTheSmallerSetsUnderABound() {
        LongStream.range(0, 3_000).forEach(seed -> {
            var tree = RandomTrees.coherent(seed);
            var all = new BruteForce(tree).cutSets();
            for (int order = 1; order <= 3; order++) {
                int most = order;
                assertThat(Solver.solve(tree, Limits.order(order)).cutSets())
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(
                                all.stream().filter(set -> set.size() <= most).toList());
            }
        });
    }

    @Test
    void measuresImportanceByItsDefinition() {
        LongStream.range(0, 1_000).forEach(seed -> {
            var tree = RandomTrees.any(seed);
            var truth = new BruteForce(tree);
            Solver.solve(tree).importances().forEach((event, importance) -> assertThat(importance.birnbaum())
                    .as("seed %d, %s", seed, event)
                    .isCloseTo(truth.birnbaum(event), within(1e-9)));
        });
    }

    @Test
    void boundsTheProbabilityOfWhatItDidNotSolve() {
        LongStream.range(0, 1_000).forEach(seed -> {
            var tree = RandomTrees.coherent(seed);
            var exact = new BruteForce(tree).probability();
            var bounds = Solver.solve(tree, Limits.order(2)).probability();

            assertThat(exact).as("seed %d", seed).isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
        });
    }

    @Test
    void saysToWhichOrderItGotWhereTheDiagramsGrowTooLarge() {
        var tree = twoOfEach(20);

        var solution = Solver.solve(tree, Limits.NONE.withNodes(400));

        assertThat(solution.isComplete()).isFalse();
        assertThat(solution.provenTo()).isPositive();
        assertThat(solution.cutSets())
                .allSatisfy(set -> assertThat(set.size()).isLessThanOrEqualTo(solution.provenTo()));
        assertThat(solution.probability().isExact()).isFalse();
    }

    @Test
    void gainsNoCutSetByRedundancy() {
        LongStream.range(0, 1_000).forEach(seed -> {
            var tree = RandomTrees.coherent(seed);
            var before = Solver.solve(tree).cutSets();
            var after = Solver.solve(withASpareFor("e0", tree)).cutSets();

            assertThat(after).as("seed %d", seed).allSatisfy(set -> assertThat(before)
                    .anySatisfy(smaller -> assertThat(set).containsAll(smaller)));
        });
    }

    /** What two of three things at once take, out of many threes that share one another's neighbours. */
    private static FaultTree twoOfEach(int groups) {
        var builder = new FaultTree.Builder();
        var tops = new ArrayList<Integer>();
        for (int group = 0; group < groups; group++) {
            int from = group;
            tops.add(builder.atLeast(
                    3,
                    IntStream.range(0, 6)
                            .mapToObj(i -> builder.event("e" + (from * 7 + i * 11) % 31, 0.01))
                            .toList()));
        }
        return builder.build(builder.or(
                List.of(builder.and(tops.subList(0, groups / 2)), builder.and(tops.subList(groups / 2, groups)))));
    }

    private static FaultTree withASpareFor(String event, FaultTree tree) {
        var builder = new FaultTree.Builder();
        var becomes = new ArrayList<Integer>();
        for (int node = 0; node < tree.size(); node++) {
            var children =
                    IntStream.of(tree.children(node)).mapToObj(becomes::get).toList();
            becomes.add(
                    switch (tree.kind(node)) {
                        case EVENT -> {
                            int same = builder.event(tree.name(node), tree.probability(node));
                            yield tree.name(node).equals(event)
                                    ? builder.and(List.of(same, builder.event("spare", 0.1)))
                                    : same;
                        }
                        case OR -> builder.or(children);
                        case AND -> builder.and(children);
                        case AT_LEAST -> builder.atLeast(tree.threshold(node), children);
                        case NOT, XOR -> throw new IllegalArgumentException("coherent trees only");
                    });
        }
        return builder.build(becomes.get(tree.top()));
    }
}
