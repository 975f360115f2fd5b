package dev.nospof.components.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    /** Every zone and tier that there may ever be, in every size of network: no two share an address, and none is too small for AWS. */
    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 20, 21, 22})
    void givesEachSubnetAddressesOfItsOwn(int bits) {
        var network = Range.read("10.64.0.0/" + bits).orElseThrow();
        var subnets = new ArrayList<Range>();
        for (char letter = 'a'; letter <= 'h'; letter++) {
            for (var tier : Tier.values()) {
                subnets.add(Blueprint.subnet(network, tier, new Zone("eu-west-1" + letter)));
            }
        }

        assertThat(subnets).allMatch(s -> s.bits() <= 28 && network.first() <= s.first() && end(s) <= end(network));
        for (var one : subnets) {
            assertThat(subnets)
                    .filteredOn(other -> other.first() < end(one) && one.first() < end(other))
                    .containsExactly(one);
        }
    }

    @Test
    void isReadAndWrittenAlike() {
        assertThat(Range.read("192.168.128.0/17")).hasValueSatisfying(r -> {
            assertThat(r).hasToString("192.168.128.0/17");
            assertThat(r.part(1, 1)).hasToString("192.168.192.0/18");
            assertThat(r.usable()).isEqualTo(32_763);
        });
    }

    @Test
    void keepsFlowLogsForAPeriodThatCloudWatchHas() {
        assertThat(IntStream.of(1, 2, 7, 35, 400, 9_999).map(days -> FlowLogs.atLeast(Duration.ofDays(days))))
                .containsExactly(1, 3, 7, 60, 400, 3_653);
    }

    private static int end(Range range) {
        return range.first() + (1 << (32 - range.bits()));
    }
}
