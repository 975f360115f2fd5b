package dev.nospof.policies.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checkout of docs/guides/proof.md, good and bad, against its known cut sets and figures. */
class WorkedExampleTest {
    private final Solution good = Solver.solve(tree("good.xml"));
    private final Solution bad = Solver.solve(tree("bad.xml"));

    @Test
    void hasTheCutSetsOfTheGoodDesign() {
        assertThat(lines(good)).isEqualTo(expected("good.mcs.txt"));
        assertThat(good.countByOrder()).map(Number::intValue).containsExactly(0, 0, 66, 18);
    }

    @Test
    void hasTheCutSetsOfTheBadDesign() {
        assertThat(lines(bad)).isEqualTo(expected("bad.mcs.txt"));
    }

    @Test
    void hasTheProbabilityOfTheGoodDesign() {
        assertThat(good.probability().isExact()).isTrue();
        assertThat(good.probability().low()).isCloseTo(2.091298e-4, within(5e-11));
        assertThat(good.importances().get("az-a").birnbaum()).isCloseTo(0.0208125, within(5e-8));
    }

    @Test
    void hasTheProbabilityOfTheBadDesign() {
        assertThat(bad.probability().low()).isCloseTo(1.807775e-2, within(5e-9));
        assertThat(bad.importances().get("n-a").riskAchievement()).isCloseTo(55.3166, within(5e-5));
    }

    @Test
    void countsADatabaseThatFailsOverTooSlowlyForTheTolerance() {
        var slow = Solver.solve(tree("good_tau60.xml"));

        assertThat(slow.countByOrder()).map(Number::intValue).containsExactly(0, 2, 53, 15);
        assertThat(slow.cutSets(1)).containsExactly(List.of("az-a"), List.of("db-a"));
        assertThat(slow.probability().low()).isCloseTo(5.280138e-3, within(5e-10));
    }

    @Test
    void findsThePairsAloneWithoutLookingForMore() {
        var pairs = Solver.solve(tree("good.xml"), Limits.order(2));

        assertThat(pairs.isComplete()).isFalse();
        assertThat(pairs.provenTo()).isEqualTo(2);
        assertThat(pairs.cutSets()).isEqualTo(good.cutSets(2)).hasSize(66);
        assertThat(pairs.probability().low()).isLessThan(2.091298e-4);
        assertThat(pairs.probability().high()).isGreaterThan(2.091298e-4);
    }

    private static FaultTree tree(String name) {
        try (var xml = WorkedExampleTest.class.getResourceAsStream(name)) {
            return OpenPsa.read(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Solution solution) {
        return solution.cutSets().stream().map(set -> String.join(" ", set)).toList();
    }

    private static List<String> expected(String name) {
        return new BufferedReader(new InputStreamReader(
                        WorkedExampleTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))
                .lines()
                .toList();
    }
}
