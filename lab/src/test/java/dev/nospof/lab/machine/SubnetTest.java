package dev.nospof.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.200.0.0/24", "0.0.0.0/0", "255.255.255.255/32", "172.16.0.0/12"})
    void readsWhatItWrites(String written) {
        assertThat(Subnet.of(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.200.0.0/33", "10.200.0.1/24", "10.200.0/24", "10.256.0.0/16", "fd00::/8", "ten"})
    void refusesWhatIsNone(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subnet.of(written))
                .withMessageStartingWith("no subnet: ");
    }

    @ParameterizedTest
    @CsvSource({
        "10.200.0.0/24, 10.200.0.0/24, true",
        "10.0.0.0/8, 10.200.0.0/24, true",
        "10.200.0.0/24, 0.0.0.0/0, true",
        "10.200.0.0/24, 10.200.1.0/24, false",
        "10.200.0.255, 10.200.0.0/24, true",
        "10.199.255.255, 10.200.0.0/24, false"
    })
    void overlapsWhereAnAddressLiesInBoth(String one, String other, boolean overlap) {
        assertThat(Subnet.of(one).overlaps(Subnet.of(other))).isEqualTo(overlap);
        assertThat(Subnet.of(other).overlaps(Subnet.of(one))).isEqualTo(overlap);
    }

    @Test
    void numbersItsAddressesFromTheFirst() {
        var subnet = Subnet.of("10.200.0.0/24");
        assertThat(subnet.address(0)).isEqualTo("10.200.0.0");
        assertThat(subnet.address(255)).isEqualTo("10.200.0.255");
        assertThatIllegalArgumentException().isThrownBy(() -> subnet.address(256));
    }

    @Test
    void dividesIntoSmallerOnes() {
        var subnet = Subnet.of("10.201.0.0/16");
        assertThat(subnet.part(24, 2)).isEqualTo(Subnet.of("10.201.2.0/24"));
        assertThatIllegalArgumentException().isThrownBy(() -> subnet.part(24, 256));
        assertThatIllegalArgumentException().isThrownBy(() -> subnet.part(8, 0));
    }
}
