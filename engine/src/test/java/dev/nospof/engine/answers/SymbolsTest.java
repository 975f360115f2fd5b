package dev.nospof.engine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.ResourceGraph.Origin;
import dev.nospof.policies.graph.Urn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SymbolsTest {
    private static final Urn DATABASE = new Urn("urn:pulumi:dev::shop::aws:rds/cluster:Cluster::orders");

    private final Symbols symbols = new Symbols();

    @Test
    void followFromResourceAndPropertyAlone() {
        var arn = symbols.text(
                DATABASE, "arn", digits -> "arn:aws:rds:eu-west-1:000000000000:cluster:" + digits.substring(0, 12));

        assertThat(arn)
                .startsWith("arn:aws:rds:eu-west-1:000000000000:cluster:")
                .hasSize(55);
        assertThat(new Symbols().text(DATABASE, "arn", digits -> digits))
                .startsWith(arn.substring(arn.lastIndexOf(":") + 1));
        assertThat(symbols.origins()).isEqualTo(Map.of(arn, new Origin(DATABASE, "arn")));
    }

    @Test
    void areTheSameWhenAskedForTwice() {
        var first = symbols.text(DATABASE, "id", digits -> digits.substring(0, 8));

        assertThat(symbols.text(DATABASE, "id", digits -> digits.substring(0, 8)))
                .isEqualTo(first);
        assertThat(symbols.origins()).hasSize(1);
    }

    @Test
    void neverStandForTwoOutputs() {
        for (int i = 0; i < 200; i++) {
            symbols.text(DATABASE, "output" + i, digits -> digits.substring(0, 2));
        }

        assertThat(symbols.origins()).hasSize(200);
    }
}
