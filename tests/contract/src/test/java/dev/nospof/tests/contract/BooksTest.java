package dev.nospof.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.EmbeddedEngine;
import dev.nospof.engine.project.PulumiProject;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.ProofText;
import dev.nospof.policies.rules.Judgement;
import dev.nospof.policies.rules.Judgement.Outcome;
import dev.nospof.policies.rules.Rulebook;
import dev.nospof.policies.rules.Site;
import dev.nospof.tests.testkit.Books;
import dev.nospof.tests.testkit.ProgramFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Databases as the component makes them, run either way, judged and proven. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BooksTest {
    private ResourceGraph graph;

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        var project = ProgramFolder.with(folder, Books.class).environment("prod", "shop:unused", "true");
        graph = new EmbeddedEngine()
                .run(PulumiProject.read(project.folder()).request("prod"))
                .graph();
    }

    @Test
    void keepEveryRule() {
        var judgements = Rulebook.standard().judge(graph, Site.standard(LocalDate.of(2026, 11, 21)));

        assertThat(judgements.stream().filter(j -> j.outcome() != Outcome.HOLDS).map(BooksTest::inWords))
                .isEmpty();
        assertThat(judgements.stream().map(j -> j.rule().id()).filter(id -> id.startsWith("PG-")))
                .containsOnly("PG-01", "PG-02", "PG-03", "PG-04", "PG-05", "PG-06");
    }

    @Test
    void haveNoSinglePointOfFailureAtTwoMinutes() {
        var proof = Proof.of(graph, ProofOptions.DEFAULTS.withTolerance(Duration.ofMinutes(2)));

        assertThat(proof.matrix().services()).containsExactly("clerk", "db-pooler", "reader");
        assertThat(proof.singlePointsOfFailure()).isEmpty();
        assertThat(proof.undecided()).isEmpty();
    }

    /** The operator waits until Kubernetes has noticed a lost node; Patroni does not. */
    @Test
    void needMoreThanAMinuteOnlyWhereTheOperatorRunsThem() {
        assertThat(Proof.of(graph).singlePointsOfFailure()).singleElement().satisfies(point -> assertThat(point.why())
                .isEqualTo("Its failover takes up to 1 min 20 s"));
    }

    @Test
    void takeOverWithinWhatPatroniIsTold() {
        assertThat(ProofText.of(Proof.of(graph)).lines().filter(line -> line.startsWith("any zone")))
                .singleElement()
                .asString()
                .contains("heals 25 s");
    }

    private static List<Object> inWords(Judgement judgement) {
        return List.of(judgement.rule().id(), judgement.subject().name(), judgement.verdict());
    }
}
