package dev.nospof.policies.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What can be checked of an answer without solving again: each set against the function itself. */
class CertificateTest {
    @Test
    void reportsOnlySetsThatFailAndOfWhichNoEventCanBeSpared() {
        LongStream.range(0, 2_000).parallel().forEach(seed -> {
            var tree = RandomTrees.wide(seed);
            for (var set : Solver.solve(tree, Limits.order(3)).cutSets()) {
                assertThat(tree.failsWith(set)).as("seed %d, %s", seed, set).isTrue();
                for (var spared : set) {
                    assertThat(tree.failsWith(
                                    set.stream().filter(e -> !e.equals(spared)).toList()))
                            .as("seed %d, %s without %s", seed, set, spared)
                            .isFalse();
                }
            }
        });
    }

    @Test
    void reportsEverySingleEventThatFailsAlone() {
        LongStream.range(0, 2_000).parallel().forEach(seed -> {
            var tree = RandomTrees.wide(seed);
            var alone = Arrays.stream(tree.events())
                    .mapToObj(tree::name)
                    .filter(event -> tree.failsWith(List.of(event)))
                    .sorted()
                    .map(List::of)
                    .toList();

            assertThat(Solver.solve(tree, Limits.order(1)).cutSets())
                    .as("seed %d", seed)
                    .isEqualTo(alone);
        });
    }

    @Test
    void findsWhatBruteForceFindsWhereManyTermsMeet() {
        LongStream.range(0, 2_000).parallel().forEach(seed -> {
            var tree = RandomTrees.wide(seed);
            var truth = new BruteForce(tree).cutSets();
            for (int order = 1; order <= 4; order++) {
                int most = order;
                assertThat(Solver.solve(tree, Limits.order(order)).cutSets())
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(
                                truth.stream().filter(set -> set.size() <= most).toList());
            }
        });
    }

    @Test
    void answersTheSameWithWhatItSolvedBefore() {
        var parts = new SolvedParts();
        LongStream.range(0, 1_000).forEach(seed -> {
            // Each tree is met twice, and every other one resembles the last.
            var tree = RandomTrees.wide(seed / 2);
            for (int order = 1; order <= 3; order++) {
                assertThat(Solver.solve(tree, Limits.order(order), parts).cutSets())
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(Solver.solve(tree, Limits.order(order)).cutSets());
            }
        });
    }

    @Test
    void keepsOnlyPartsOfTheLastTree() {
        var parts = new SolvedParts();
        var tree = RandomTrees.wide(1);
        Solver.solve(tree, Limits.order(2), parts);
        int size = parts.size();
        for (long seed = 2; seed < 50; seed++) {
            Solver.solve(RandomTrees.wide(seed), Limits.order(2), parts);
        }
        Solver.solve(tree, Limits.order(2), parts);

        assertThat(parts.size()).isEqualTo(size);
    }

    @Test
    void gainsNoCutSetWhenADependencyGoes() {
        LongStream.range(0, 1_000).parallel().forEach(seed -> {
            var tree = RandomTrees.coherent(seed);
            var before = Solver.solve(tree).cutSets();
            for (int gate = 0; gate < tree.size(); gate++) {
                if (tree.kind(gate) == FaultTree.Kind.OR && tree.childCount(gate) > 1) {
                    assertThat(Solver.solve(withoutItsFirst(gate, tree)).cutSets())
                            .as("seed %d, gate %d", seed, gate)
                            .allSatisfy(set -> assertThat(before)
                                    .anySatisfy(smaller -> assertThat(set).containsAll(smaller)));
                    return;
                }
            }
        });
    }

    @Test
    void saysTheSameOfTheSameTreeUnderOtherNames() {
        LongStream.range(0, 1_000).parallel().forEach(seed -> {
            var tree = RandomTrees.coherent(seed);
            var renamed = Solver.solve(renamed(tree));
            var plain = Solver.solve(tree);

            assertThat(renamed.probability()).isEqualTo(plain.probability());
            assertThat(new HashSet<>(renamed.cutSets()))
                    .as("seed %d", seed)
                    .isEqualTo(new HashSet<>(plain.cutSets().stream()
                            .map(set -> set.stream()
                                    .map(CertificateTest::otherName)
                                    .sorted()
                                    .toList())
                            .toList()));
        });
    }

    /** Names that sort the other way round. */
    private static String otherName(String name) {
        return "n" + (1000 - Integer.parseInt(name.substring(1)));
    }

    private static FaultTree renamed(FaultTree tree) {
        return copy(tree, -1, true);
    }

    private static FaultTree withoutItsFirst(int gate, FaultTree tree) {
        return copy(tree, gate, false);
    }

    private static FaultTree copy(FaultTree tree, int lessOne, boolean rename) {
        var builder = new FaultTree.Builder();
        var becomes = new ArrayList<Integer>();
        for (int node = 0; node < tree.size(); node++) {
            var children = IntStream.of(tree.children(node))
                    .skip(node == lessOne ? 1 : 0)
                    .mapToObj(becomes::get)
                    .toList();
            becomes.add(
                    switch (tree.kind(node)) {
                        case EVENT ->
                            builder.event(
                                    rename ? otherName(tree.name(node)) : tree.name(node), tree.probability(node));
                        case OR -> builder.or(children);
                        case AND -> builder.and(children);
                        case AT_LEAST -> builder.atLeast(tree.threshold(node), children);
                        case NOT, XOR -> throw new IllegalArgumentException("coherent trees only");
                    });
        }
        return builder.build(becomes.get(tree.top()));
    }
}
