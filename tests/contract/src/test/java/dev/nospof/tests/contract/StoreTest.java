package dev.nospof.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.EmbeddedEngine;
import dev.nospof.engine.project.PulumiProject;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.CutSets;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Judgement.Outcome;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import dev.nospof.tests.testkit.ProgramFolder;
import dev.nospof.tests.testkit.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quorum as the component makes it, judged and proven. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreTest {
    private ResourceGraph graph;

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        var project = ProgramFolder.with(folder, Store.class).environment("prod", "shop:unused", "true");
        graph = new EmbeddedEngine()
                .run(PulumiProject.read(project.folder()).request("prod"))
                .graph();
    }

    @Test
    void keepsEveryRule() {
        var judgements = Rulebook.standard().judge(graph, Site.standard(LocalDate.of(2026, 11, 21)));

        assertThat(judgements.stream().filter(j -> j.outcome() != Outcome.HOLDS).map(StoreTest::inWords))
                .isEmpty();
        for (var set : List.of("store", "registry")) {
            assertThat(judgements.stream()
                            .filter(j -> j.subject().name().startsWith(set))
                            .map(j -> j.rule().id())
                            .filter(id -> id.startsWith("QRM-")))
                    .as(set)
                    .containsExactlyInAnyOrder("QRM-01", "QRM-02", "QRM-03", "QRM-04", "QRM-05", "QRM-06", "QRM-07");
        }
    }

    @Test
    void hasNoSinglePointOfFailure() {
        var proof = Proof.of(graph);

        assertThat(proof.matrix().services()).containsExactly("locks", "registry", "store");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    /** Losing two of three members is what a quorum cannot bear. */
    @ParameterizedTest
    @ValueSource(strings = {"store", "registry"})
    void fallsWithAnyTwoZones(String set) {
        var sets = CutSets.of(graph, ProofOptions.DEFAULTS, 2).stream()
                .filter(s -> s.service().equals(set))
                .findFirst()
                .orElseThrow();

        assertThat(sets.sets().stream().map(Object::toString))
                .contains("[zone a, zone b]", "[zone a, zone c]", "[zone b, zone c]");
    }

    private static List<Object> inWords(Judgement judgement) {
        return List.of(judgement.rule().id(), judgement.subject().name(), judgement.verdict());
    }
}
