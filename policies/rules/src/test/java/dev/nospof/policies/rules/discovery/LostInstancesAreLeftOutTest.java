package dev.nospof.policies.rules.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LostInstancesAreLeftOutTest {
    private static final String CUSTOM = "healthCheckCustomConfig";

    private final LostInstancesAreLeftOut rule = new LostInstancesAreLeftOut();

    @Test
    void holdsWhereSomebodyCanSayThatOneIsLost() {
        assertThat(Sample.goodDiscovery().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereNobodyCan() {
        assertThat(Sample.goodDiscovery().setOf("orders", CUSTOM, Value.NOTHING).verdict(rule))
                .isEqualTo(
                        new Verdict.Broken(
                                "servicediscovery Service orders, healthCheckCustomConfig",
                                "Whatever is registered is answered for, also when it is known to be lost",
                                "Give it healthCheckCustomConfig with failureThreshold 1; it has to be there when the service is made"));
    }

    @Test
    void breaksWhereTheProviderLeavesTheCheckOut() {
        assertThat(Sample.goodDiscovery()
                        .setOf("orders", CUSTOM, new Value.Fields(new TreeMap<>()))
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "servicediscovery Service orders, healthCheckCustomConfig.failureThreshold",
                        "Without it the provider leaves the check out, and what is lost is answered for",
                        "Set failureThreshold to 1"));
    }

    @Test
    void breaksWhereEveryUpdateWouldMakeItAnew() {
        assertThat(Sample.goodDiscovery()
                        .setOf("orders", CUSTOM + ".failureThreshold", 3)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "servicediscovery Service orders, healthCheckCustomConfig.failureThreshold",
                        "AWS takes 1 in place of 3, and every update makes the service anew, with nobody registered",
                        "Set failureThreshold to 1"));
    }

    @Test
    void breaksWhereRoute53WouldHaveToAskFromTheInternet() {
        assertThat(asked(Sample.goodDiscovery()).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "servicediscovery Service orders, healthCheckConfig",
                        "Route 53 asks from the internet, and AWS refuses such a check in a private namespace",
                        "Give it healthCheckCustomConfig with failureThreshold 1 instead"));
        assertThat(asked(Sample.goodDiscovery().withoutNamed("internal")).verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void isUndecidedWhileTheThresholdIsNotKnown() {
        assertThat(Sample.goodDiscovery()
                        .setOf("orders", CUSTOM + ".failureThreshold", Value.UNKNOWN)
                        .verdict(rule))
                .isInstanceOf(Verdict.Undecided.class);
    }

    private static Sample asked(Sample sample) {
        return sample.setOf("orders", CUSTOM, Value.NOTHING)
                .setOf(
                        "orders",
                        "healthCheckConfig",
                        new Value.Fields(new TreeMap<>(Map.of("type", Value.of("HTTP")))));
    }
}
