package dev.nospof.policies.rules.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NetworksAnswerForTheirNamesTest {
    private final NetworksAnswerForTheirNames rule = new NetworksAnswerForTheirNames();

    @Test
    void holdsWhereBothAreSet() {
        assertThat(Sample.goodDiscovery().verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(Sample.goodDiscovery()
                        .setOf("vpc", "enableDnsSupport", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereHostNamesAreLeftToAws() {
        assertThat(Sample.goodDiscovery()
                        .setOf("vpc", "enableDnsHostnames", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "servicediscovery PrivateDnsNamespace internal, enableDnsHostnames of ec2 Vpc vpc",
                        "Nobody in the network is answered when asking for its names",
                        "Set enableDnsHostnames: true"));
    }

    @Test
    void breaksWhereTheNetworkHasNoResolver() {
        assertThat(Sample.goodDiscovery()
                        .setOf("vpc", "enableDnsSupport", false)
                        .verdict(rule))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void saysNothingOfANetworkThatIsElsewhere() {
        assertThat(Sample.goodDiscovery().withoutNamed("vpc").judgedBy(rule)).isEmpty();
    }

    @Test
    void isUndecidedWhileItIsNotKnown() {
        assertThat(Sample.goodDiscovery()
                        .setOf("vpc", "enableDnsHostnames", Value.UNKNOWN)
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }
}
