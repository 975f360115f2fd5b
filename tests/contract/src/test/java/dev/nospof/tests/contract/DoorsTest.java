package dev.nospof.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.EmbeddedEngine;
import dev.nospof.engine.project.PulumiProject;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Judgement.Outcome;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import dev.nospof.tests.testkit.Doors;
import dev.nospof.tests.testkit.ProgramFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Gateways as the component makes them, judged and proven. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {
    private ResourceGraph graph;

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        var project = ProgramFolder.with(folder, Doors.class).environment("prod", "shop:unused", "true");
        graph = new EmbeddedEngine()
                .run(PulumiProject.read(project.folder()).request("prod"))
                .graph();
    }

    @Test
    void keepEveryRule() {
        var judgements = Rulebook.standard().judge(graph, Site.standard(LocalDate.of(2026, 11, 21)));

        assertThat(judgements.stream().filter(j -> j.outcome() != Outcome.HOLDS).map(DoorsTest::inWords))
                .isEmpty();
        assertThat(judgements.stream().map(j -> j.rule().id())).contains("GW-03");
    }

    @Test
    void haveNoSinglePointOfFailure() {
        var proof = Proof.of(graph);

        assertThat(proof.matrix().services()).containsExactly("edge", "hall");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    private static List<Object> inWords(Judgement judgement) {
        return List.of(judgement.rule().id(), judgement.subject().name(), judgement.verdict());
    }
}
