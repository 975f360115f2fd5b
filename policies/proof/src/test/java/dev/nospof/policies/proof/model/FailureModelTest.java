package dev.nospof.policies.proof.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nospof.policies.proof.solver.FaultTree;
import dev.nospof.policies.proof.solver.Solution;
import dev.nospof.policies.proof.solver.Solver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checkout of docs/guides/proof.md, built from the words that a plan is made of. */
class FailureModelTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final double ZONE = 1e-4;
    private static final double HOST = 5e-3;
    private static final double OTHER = 1e-3;

    @Test
    void givesTheGoodDesignsCutSets() {
        var solution = solve(good().build(), LONG);

        assertThat(lines(solution)).isEqualTo(expected("good.mcs.txt"));
        assertThat(solution.probability().low()).isCloseTo(2.091298e-4, within(5e-11));
        assertThat(solution.importances().get("az-a").birnbaum()).isCloseTo(0.0208125, within(5e-8));
    }

    @Test
    void countsTheWriterAloneWhereFailoverTakesLongerThanIsTolerated() {
        var solution = solve(good().build(), Duration.ofMinutes(1));

        assertThat(solution.countByOrder()).map(Number::intValue).containsExactly(0, 2, 53, 15);
        assertThat(solution.probability().low()).isCloseTo(5.280138e-3, within(5e-10));
    }

    @Test
    void givesTheBadDesignsCutSets() {
        var solution = solve(bad().build(), LONG);

        assertThat(lines(solution)).isEqualTo(expected("bad.mcs.txt"));
        assertThat(solution.probability().low()).isCloseTo(1.807775e-2, within(5e-9));
        assertThat(solution.importances().get("n-a").riskAchievement()).isCloseTo(55.3166, within(5e-5));
    }

    @Test
    void leavesOutWhatHealsInTime() {
        var model = new FailureModel.Builder()
                .healingPart("pod", OTHER, Duration.ofSeconds(40), "node")
                .part("node", HOST)
                .service("checkout", List.of("pod"))
                .build();

        assertThat(solve(model, Duration.ofMinutes(1)).cutSets()).containsExactly(List.of("node"));
        assertThat(solve(model, Duration.ofSeconds(30)).cutSets()).containsExactly(List.of("node"), List.of("pod"));
    }

    /** A name leads to either region, and what stands in one of them uses the name itself. */
    @Test
    void addsNothingToAGroupWhoseMembersNeedIt() {
        var model = new FailureModel.Builder()
                .part("region a", ZONE)
                .part("region b", ZONE)
                .part("database", OTHER)
                .group("ways", 1, List.of("way a", "way b"))
                .service("way a", List.of("region a", "orders"))
                .service("way b", List.of("region b"))
                .service("orders", List.of("database", "name"))
                .service("name", List.of("ways"))
                .service("both", List.of("name", "orders"))
                .build();

        assertThat(Solver.solve(model.treeOf("name", LONG).orElseThrow()).cutSets())
                .containsExactlyInAnyOrder(List.of("database", "region b"), List.of("region a", "region b"));
        assertThat(Solver.solve(model.treeOf("orders", LONG).orElseThrow()).cutSets())
                .containsExactlyInAnyOrder(List.of("database"), List.of("region a", "region b"));
        assertThat(Solver.solve(model.treeOf("both", LONG).orElseThrow()).cutSets())
                .containsExactlyInAnyOrder(List.of("database"), List.of("region a", "region b"));
    }

    @Test
    void takesServicesThatNeedEachOtherDownTogether() {
        var model = new FailureModel.Builder()
                .part("x", OTHER)
                .part("y", OTHER)
                .service("checkout", List.of("x", "b"))
                .service("b", List.of("y", "checkout"))
                .build();

        assertThat(solve(model, LONG).cutSets()).containsExactly(List.of("x"), List.of("y"));
    }

    @Test
    void hasNoTreeForWhatCannotFail() {
        var model = new FailureModel.Builder().service("checkout", List.of()).build();

        assertThat(model.treeOf("checkout", LONG)).isEmpty();
    }

    @Test
    void refusesToOverlookWhatItDoesNotHave() {
        var model = new FailureModel.Builder()
                .service("checkout", List.of("ledger"))
                .build();

        assertThatThrownBy(() -> model.treeOf("checkout", LONG))
                .hasMessage(
                        "The failure model has no 'ledger'. Its loss would be overlooked. Add it, or trust it by leaving out whoever needs it.");
    }

    private static FailureModel.Builder good() {
        var model = new FailureModel.Builder();
        for (var zone : List.of("a", "b", "c")) {
            model.part("az-" + zone, ZONE)
                    .part("n-" + zone, HOST, "az-" + zone)
                    .part("lb-" + zone, OTHER, "az-" + zone)
                    .part("i-" + zone, OTHER, "n-" + zone)
                    .part("o-" + zone, OTHER, "n-" + zone)
                    .part("p-" + zone, OTHER, "n-" + zone)
                    .part("vol-" + zone, OTHER)
                    .part("q-" + zone, OTHER, "n-" + zone, "vol-" + zone);
        }
        return model.part("db-a", HOST, "az-a")
                .part("db-b", HOST, "az-b")
                .group("alb", 1, List.of("lb-a", "lb-b", "lb-c"))
                .group("ingress", 1, List.of("i-a", "i-b", "i-c"))
                .group("orders", 2, List.of("o-a", "o-b", "o-c"))
                .group("payments", 1, List.of("p-a", "p-b", "p-c"))
                .quorum("queue", List.of("q-a", "q-b", "q-c"))
                .standby("postgres", "db-a", "db-b", Duration.ofMinutes(2))
                .service("checkout", List.of("alb", "ingress", "orders", "payments", "postgres", "queue"));
    }

    private static FailureModel.Builder bad() {
        var model = new FailureModel.Builder();
        for (var zone : List.of("a", "b", "c")) {
            model.part("az-" + zone, ZONE)
                    .part("n-" + zone, HOST, "az-" + zone)
                    .part("lb-" + zone, OTHER, "az-" + zone)
                    .part("i-" + zone, OTHER, "n-" + zone)
                    .part("p-" + zone, OTHER, "n-" + zone);
        }
        return model.part("o-1", OTHER, "n-a")
                .part("o-2", OTHER, "n-a")
                .part("o-3", OTHER, "n-a")
                .part("nat-a", OTHER, "az-a")
                .part("db-a", HOST, "az-a")
                .part("vol-b", OTHER)
                .part("q-b", OTHER, "n-b", "vol-b")
                .group("alb", 1, List.of("lb-a", "lb-b"))
                .group("ingress", 1, List.of("i-a", "i-b", "i-c"))
                .group("orders", 2, List.of("o-1", "o-2", "o-3"))
                .group("payments-pods", 1, List.of("p-a", "p-b", "p-c"))
                .service("payments", List.of("payments-pods", "nat-a"))
                .service("checkout", List.of("alb", "ingress", "orders", "payments", "db-a", "q-b"));
    }

    private static Solution solve(FailureModel model, Duration tolerance) {
        FaultTree tree = model.treeOf("checkout", tolerance).orElseThrow();
        return Solver.solve(tree);
    }

    private static List<String> lines(Solution solution) {
        return solution.cutSets().stream().map(set -> String.join(" ", set)).toList();
    }

    private static List<String> expected(String name) {
        try (var file = Solver.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
