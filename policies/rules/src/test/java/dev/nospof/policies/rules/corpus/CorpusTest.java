package dev.nospof.policies.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.policies.graph.read.UnreadablePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Recall and precision on the labelled corpus, by concept. Its folder is {@code shared/corpus} beside the project, or what the system
 * property {@code nospof.corpus} says.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("nospof.corpus", "../../../shared/corpus"));

    @BeforeEach
    void needsTheCorpus() {
        assumeTrue(
                Files.isRegularFile(CORPUS.resolve("index.json")),
                () -> "Not measured: there is no corpus at "
                        + CORPUS.toAbsolutePath().normalize());
    }

    @Test
    void findsWhatOtherToolsFindAndLittleElse() throws IOException {
        var scores = new TreeMap<String, Score>();
        var agreed = new Score();
        var all = new Score();
        for (var json : index()) {
            Outcome outcome;
            try {
                outcome = outcome(CorpusCase.of(CORPUS, json));
            } catch (UnreadablePlan refused) {
                System.out.println("refused " + json.path("id").asText() + ": " + refused.getMessage());
                continue;
            }
            scores.computeIfAbsent(outcome.concept().concept(), concept -> new Score())
                    .add(outcome);
            all.add(outcome);
            if (outcome.concept().agreed()
                    && Concept.OURS.containsKey(outcome.concept().concept())) {
                agreed.add(outcome);
            }
        }
        var ours = new Score();
        scores.forEach((concept, score) -> {
            if (Concept.OURS.containsKey(concept)) {
                ours.add(score);
            }
            System.out.println(score.line((Concept.OURS.containsKey(concept) ? "" : "(not ours) ") + concept));
        });
        System.out.println(ours.line("concepts of ours"));
        System.out.println(agreed.line("of these, where the tools agree"));
        System.out.println(all.line("all concepts"));

        assertThat(ours.recall()).isGreaterThan(0.8);
        assertThat(ours.precision()).isGreaterThan(0.8);
        assertThat(agreed.recall()).isGreaterThan(0.85);
        assertThat(all.recall()).isGreaterThan(0.5);
    }

    private static Outcome outcome(CorpusCase read) {
        var concept = Concept.OURS.get(read.concept());
        if (concept == null) {
            return new Outcome(read, false);
        }
        var found = read.judgements().stream().filter(concept::isFoundBy).toList();
        if (found.isEmpty() == read.faulty()) {
            System.out.println((read.faulty() ? "missed " : "extra  ")
                    + read.id()
                    + (read.agreed() ? " " : " (tools disagree) ")
                    + found.stream().map(Concept::sentence).toList());
        }
        return new Outcome(read, !found.isEmpty());
    }

    private static List<JsonNode> index() throws IOException {
        var cases = new ArrayList<JsonNode>();
        new ObjectMapper().readTree(CORPUS.resolve("index.json").toFile()).forEach(cases::add);
        return cases;
    }

    private record Outcome(CorpusCase concept, boolean found) {}

    private static final class Score {
        private int right;
        private int missed;
        private int extra;
        private int quiet;

        void add(Outcome outcome) {
            if (outcome.concept().faulty()) {
                right += outcome.found() ? 1 : 0;
                missed += outcome.found() ? 0 : 1;
            } else {
                extra += outcome.found() ? 1 : 0;
                quiet += outcome.found() ? 0 : 1;
            }
        }

        void add(Score other) {
            right += other.right;
            missed += other.missed;
            extra += other.extra;
            quiet += other.quiet;
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        double precision() {
            return right + extra == 0 ? 1 : (double) right / (right + extra);
        }

        String line(String name) {
            return String.format(
                    java.util.Locale.ROOT,
                    "%-45s recall %.2f  precision %.2f  (%d right, %d missed, %d extra, %d rightly quiet)",
                    name,
                    recall(),
                    precision(),
                    right,
                    missed,
                    extra,
                    quiet);
        }
    }
}
