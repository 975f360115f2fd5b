package dev.nospof.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.EmbeddedEngine;
import dev.nospof.engine.project.PulumiProject;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.read.GraphJson;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Judgement.Outcome;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example shop, in each environment, as the project's own users see it. */
class ShopTest {
    private static final PulumiProject SHOP =
            PulumiProject.read(Path.of("../..").toAbsolutePath().normalize());

    private static final Map<String, ResourceGraph> GRAPHS = new ConcurrentHashMap<>();

    static Stream<String> environments() {
        return SHOP.environments().stream();
    }

    @Test
    void hasItsEnvironments() {
        assertThat(SHOP.environments()).containsExactly("dev", "lab", "prod", "prod-multi-region", "staging");
    }

    @ParameterizedTest
    @MethodSource("environments")
    void keepsEveryRule(String environment) {
        var judgements = Rulebook.standard().judge(graph(environment), Site.standard(LocalDate.of(2026, 11, 21)));
        assertThat(judgements).hasSizeGreaterThan(80);
        assertThat(judgements.stream()
                        .filter(j -> j.outcome() != Outcome.HOLDS && j.outcome() != Outcome.WAIVED)
                        .map(ShopTest::inWords))
                .isEmpty();
    }

    /** What the lab holds is nothing that anybody would miss. */
    @ParameterizedTest
    @MethodSource("environments")
    void waivesNothingButTheLabsBackups(String environment) {
        var judgements = Rulebook.standard().judge(graph(environment), Site.standard(LocalDate.of(2026, 11, 21)));
        assertThat(judgements.stream()
                        .filter(j -> j.outcome() == Outcome.WAIVED)
                        .map(j -> j.rule().id() + " " + j.subject().name()))
                .isEqualTo(environment.equals("lab") ? List.of("PG-04 database-stateful-set") : List.of());
    }

    @ParameterizedTest
    @MethodSource("environments")
    void hasNoSinglePointOfFailure(String environment) {
        var proof = Proof.of(graph(environment));
        assertThat(proof.matrix().services()).contains("inventory", "orders", "payments", "storefront");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.capacityGaps()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    /** Everything from the name down to the databases, whichever of the two is lost. */
    @Test
    void outlivesTheLossOfARegion() {
        var proof = Proof.of(graph("prod-multi-region"));
        var lost = proof.matrix().row(Failure.Kind.REGION).orElseThrow().answers();

        assertThat(proof.matrix().services())
                .containsExactly(
                        "inventory",
                        "inventory (eu-central-1)",
                        "orders",
                        "orders (eu-central-1)",
                        "payments",
                        "payments (eu-central-1)",
                        "shop.example.com",
                        "storefront",
                        "storefront (eu-central-1)");
        assertThat(lost.get("shop.example.com").inShort()).isEqualTo("heals 5 min 30 s");
        assertThat(lost.get("orders").inShort()).isEqualTo("–");
        assertThat(proof.trusted()).noneMatch(trusted -> trusted.name().equals("region"));
        assertThat(proof.pairs())
                .anyMatch(pair -> pair.inWords().equals("region eu-central-1 and region eu-west-1")
                        && pair.services().contains("shop.example.com"));
    }

    /** What the takeover is for: without it the name leads to a region that takes no orders. */
    @Test
    void wouldBeDownWithItsRegionIfNothingPromotedItsDatabases() {
        var plan = graph("prod-multi-region");
        var without = ResourceGraph.of(
                plan.project(),
                plan.stack(),
                plan.resources().stream()
                        .filter(resource -> !resource.type().equals("aws:sfn/stateMachine:StateMachine"))
                        .toList(),
                plan.symbols());

        assertThat(Proof.of(without).singlePointsOfFailure())
                .extracting(SinglePoint::headline)
                .containsExactly("shop.example.com goes down when one region is lost");
    }

    /** That the database is back sooner than a pod of the storefront's says nothing about that pod. */
    @Test
    void promisesEachServiceItsOwnPodsBackAndNotThoseItNeeds() {
        var row = Proof.of(graph("lab")).matrix().row(Failure.Kind.POD).orElseThrow();
        assertThat(row.redundancy().get("storefront"))
                .isEqualTo(row.redundancy().get("inventory"))
                .isNotEqualTo(row.answers().get("storefront").redundancy());
    }

    @ParameterizedTest
    @MethodSource("environments")
    void givesTheSameBytesTwice(String environment) {
        assertThat(GraphJson.write(freshGraph(environment))).isEqualTo(GraphJson.write(graph(environment)));
    }

    @ParameterizedTest
    @MethodSource("environments")
    void knowsTheLineThatDeclaredEachResource(String environment) {
        assertThat(graph(environment).resources().stream()
                        .filter(r -> r.custom() && !r.type().startsWith("pulumi:"))
                        .map(r -> r.source().map(Object::toString).orElse("nowhere")))
                .isNotEmpty()
                .allMatch(source -> source.matches("stacks/src/main/java/dev/nospof/stacks/\\w+\\.java:\\d+"));
    }

    private static ResourceGraph graph(String environment) {
        return GRAPHS.computeIfAbsent(environment, ShopTest::freshGraph);
    }

    private static ResourceGraph freshGraph(String environment) {
        return new EmbeddedEngine().run(SHOP.request(environment)).graph();
    }

    private static List<Object> inWords(Judgement judgement) {
        return List.of(judgement.rule().id(), judgement.subject().name(), judgement.verdict());
    }
}
