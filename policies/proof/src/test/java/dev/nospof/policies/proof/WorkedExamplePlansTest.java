package dev.nospof.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.proof.answer.SinglePoint;
import dev.nospof.policies.proof.family.ServiceModel;
import dev.nospof.policies.proof.fix.Fixes;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.solver.Solver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The checkout of docs/guides/proof.md as previews of a cluster and of AWS: their proof gives the example's cut sets, one for one. */
class WorkedExamplePlansTest {
    /** As long as the database takes to fail over, so that its standby counts. */
    private static final ProofOptions TOLERANT = ProofOptions.DEFAULTS.withTolerance(Duration.ofMinutes(2));

    private static final Map<String, String> PREFIXES = Map.of(
            "zone ", "az-",
            "checkout-alb in zone ", "lb-",
            "volume queue-", "vol-",
            "pod ingress-", "i-",
            "pod orders-", "o-",
            "pod payments-", "p-",
            "pod queue-", "q-");

    @Test
    void givesTheGoodDesignsCutSets() {
        assertThat(cutSets("good", WorkedExamplePlansTest::goodName)).isEqualTo(expected("good.mcs.txt"));
    }

    @Test
    void givesTheBadDesignsCutSets() {
        assertThat(cutSets("bad", WorkedExamplePlansTest::badName)).isEqualTo(expected("bad.mcs.txt"));
    }

    @Test
    void findsTheGoodDesignWithoutASinglePoint() {
        var result = Proof.of(plan("good"), TOLERANT);

        assertThat(result.singlePointsOfFailure()).isEmpty();
        assertThat(result.undecided()).isEmpty();
    }

    @Test
    void countsTheDatabasesWriterWhereItsFailoverIsNotTolerated() {
        var points = Proof.of(plan("good"), ProofOptions.DEFAULTS).singlePointsOfFailure();

        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.service()).isEqualTo("postgres");
            assertThat(point.why()).isEqualTo("Its failover takes up to 2 min");
            assertThat(point.alsoBy()).containsExactly(Failure.Kind.ZONE);
            assertThat(point.alsoDown()).containsExactly("ingress", "orders");
        });
    }

    @Test
    void namesTheRootOfEachSinglePointOfTheBadDesign() {
        assertThat(Proof.of(plan("bad"), TOLERANT).singlePointsOfFailure())
                .extracting(SinglePoint::headline)
                .containsExactly(
                        "egress of shop goes down when one NAT gateway is lost",
                        "orders goes down when one node is lost",
                        "postgres goes down when one database instance is lost",
                        "queue goes down when one pod is lost");
    }

    @Test
    void removesTheBadDesignsSinglePointsOneAfterTheOther() {
        var graph = plan("bad");
        var changes = new ArrayList<String>();
        for (var point : Proof.of(graph, TOLERANT).singlePointsOfFailure()) {
            var fix = new Fixes(graph, TOLERANT).of(point);
            if (fix.isPresent()) {
                graph = fix.get().changed();
                changes.addAll(fix.get().changes());
            }
        }

        assertThat(changes)
                .containsExactly(
                        "Make one NAT gateway per zone beside nat-a, and route each zone's private subnets through its own",
                        "Spread the pods of Deployment orders over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor, their own labels",
                        "Set multiAz of RDS instance postgres to true",
                        "Set spec.replicas of StatefulSet queue to 3",
                        "Spread the pods of StatefulSet queue over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor, their own labels",
                        "Remove what pins the pods of StatefulSet queue to a zone or node");
        assertThat(Proof.of(graph, TOLERANT).holds()).isTrue();
    }

    private static List<String> cutSets(String plan, java.util.function.UnaryOperator<String> name) {
        var model =
                ServiceModel.of(Families.in(plan(plan), TOLERANT), TOLERANT.tolerances(), ServiceModel.ANY_PROBABILITY);
        var tree = model.model().treeOf("ingress", TOLERANT.tolerance()).orElseThrow();
        var lines = new ArrayList<String>();
        for (var set : Solver.solve(tree).cutSets()) {
            var names = new TreeSet<String>();
            set.forEach(event -> names.add(name.apply(model.failure(event).name())));
            lines.add(String.join(" ", names));
        }
        lines.sort(null);
        return lines;
    }

    private static String goodName(String lost) {
        if (lost.startsWith("postgres")) {
            return lost.equals("postgres primary") ? "db-a" : "db-b";
        }
        var common = renamed(lost);
        return common.matches(".*-[123]") ? common.substring(0, common.length() - 1) + letter(common) : common;
    }

    private static String badName(String lost) {
        return switch (lost) {
            case "postgres instance" -> "db-a";
            case "NAT gateway nat-a" -> "nat-a";
            case "pod queue-1" -> "q-b";
            case "volume queue-1" -> "vol-b";
            default -> lost.startsWith("pod orders") ? renamed(lost) : goodName(lost);
        };
    }

    private static String renamed(String lost) {
        if (lost.startsWith("node ")) {
            return "n-" + lost.charAt(5);
        }
        return PREFIXES.entrySet().stream()
                .filter(prefix -> lost.startsWith(prefix.getKey()))
                .map(prefix ->
                        prefix.getValue() + lost.substring(prefix.getKey().length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the example has no " + lost));
    }

    private static char letter(String numbered) {
        return (char) ('a' + numbered.charAt(numbered.length() - 1) - '1');
    }

    private static ResourceGraph plan(String name) {
        try (var in = WorkedExamplePlansTest.class.getResourceAsStream("plans/" + name + ".preview.json")) {
            return dev.nospof.policies.graph.read.Plans.read(name, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> expected(String file) {
        try (var in = WorkedExamplePlansTest.class.getResourceAsStream("solver/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line ->
                            String.join(" ", new TreeSet<>(List.of(line.trim().split("[ ,]+")))))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
