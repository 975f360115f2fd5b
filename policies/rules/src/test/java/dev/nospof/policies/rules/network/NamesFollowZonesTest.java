package dev.nospof.policies.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Samples;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class NamesFollowZonesTest {
    private final NamesFollowZones rule = new NamesFollowZones();

    @Test
    void holdsWhereNamesEndInTheirZone() {
        assertThat(Sample.goodNetwork().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheyEndInAPosition() {
        assertThat(Sample.goodNetwork()
                        .change(
                                "NatGateway",
                                nat -> Samples.renamed(nat, "nat-" + (nat.name().charAt(4) - 97)))
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "ec2 Vpc vpc, nat-0, nat-1, nat-2",
                        "They are told apart by a position in a list: a zone more or less replaces those behind it",
                        "Name each after its zone"));
    }

    @Test
    void letsAZonesIdEndInANumber() {
        assertThat(Sample.goodNetwork()
                        .change(
                                "NatGateway",
                                nat -> Samples.renamed(
                                        nat, "nat-euw1-az" + (nat.name().charAt(4) - 96)))
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void letsOneThingHaveANumber() {
        assertThat(Sample.goodNetwork()
                        .change("NatGateway", nat -> nat.name().equals("nat-a") ? Samples.renamed(nat, "nat-1") : nat)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }
}
