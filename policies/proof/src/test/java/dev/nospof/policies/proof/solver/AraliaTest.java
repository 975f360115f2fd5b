package dev.nospof.policies.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Aralia benchmark's published counts and probabilities. The trees are not ours, so they are not in this project: they are read from {@code shared/aralia} beside its
 * root, and skipped where that is absent. The largest, das9701, is left to tests/benchmarks.
 */
class AraliaTest {
    private static final Path TREES =
            Path.of("../../../shared/aralia").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baobab1",
                "baobab2",
                "baobab3",
                "chinese",
                "das9201",
                "das9202",
                "das9203",
                "das9204",
                "das9205",
                "das9206",
                "das9207",
                "das9208",
                "das9209",
                "das9601",
                "edf9201",
                "edf9202",
                "edfpa15b",
                "edfpa15o",
                "edfpa15p",
                "edfpa15q",
                "edfpa15r",
                "elf9601",
                "ftr10",
                "isp9601",
                "isp9602",
                "isp9603",
                "isp9604",
                "isp9605",
                "isp9606",
                "isp9607",
                "jbd9601",
                "cea9601",
                "edf9203",
                "edf9204",
                "edf9205",
                "edf9206",
                "edfpa14b",
                "edfpa14o",
                "edfpa14p",
                "edfpa14q",
                "edfpa14r"
            })
    void solvesATreeOfTheBenchmarkExactly(String name) throws IOException {
        var solution = Solver.solve(tree(name));

        var expected = expected(name);
        assertThat(solution.count())
                .isEqualTo(new BigInteger(expected.get("mcsCount").asText()));
        assertThat(solution.countByOrder().get(1).intValue())
                .isEqualTo(expected.get("order1").asInt());
        assertThat(solution.countByOrder().get(2).intValue())
                .isEqualTo(expected.get("order2").asInt());
        assertThat(solution.countByOrder()).hasSize(expected.get("maxOrder").asInt() + 1);
        assertThat(solution.probability().low())
                .isCloseTo(expected.get("probability").asDouble(), withinPercentage(1e-4));
    }

    /** Nobody has solved it exactly; its cut sets of up to six events are known. */
    @Test
    void pursuesAnUnsolvedTreeToAnOrder() throws IOException {
        var counts = Solver.solve(tree("nus9601"), Limits.order(6)).countByOrder();

        assertThat(counts).map(BigInteger::intValue).containsExactly(0, 0, 0, 10, 2, 0, 1160);
    }

    private static FaultTree tree(String name) throws IOException {
        var file = TREES.resolve(name + ".xml");
        assumeTrue(Files.exists(file), "The Aralia benchmark is not at " + TREES + ", so nothing is compared with it.");
        try (var xml = Files.newInputStream(file)) {
            return OpenPsa.read(xml);
        }
    }

    private static JsonNode expected(String name) throws IOException {
        return new ObjectMapper()
                .readTree(TREES.resolve("expected.json").toFile())
                .get(name);
    }
}
