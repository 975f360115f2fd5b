package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimingTest {
    private final Timing orders = Timing.of(Duration.ofSeconds(20), Duration.ofSeconds(10), Profile.PROD);

    @Test
    void solvesTheNumbersOfAnOrdinaryService() {
        assertThat(orders.startup()).isEqualTo(new Timing.Probe(2, 2, 30));
        assertThat(orders.readiness()).isEqualTo(new Timing.Probe(3, 2, 2));
        assertThat(orders.liveness()).isEqualTo(new Timing.Probe(10, 3, 3));
        assertThat(orders.preStopSeconds()).isEqualTo(15);
        assertThat(orders.terminationGraceSeconds()).isEqualTo(30);
        assertThat(orders.deregistrationSeconds()).isEqualTo(10);
        assertThat(orders.minReadySeconds()).isEqualTo(15);
        assertThat(orders.progressDeadlineSeconds()).isEqualTo(600);
    }

    @Test
    void roundsPartsOfASecondUp() {
        var timing =
                new Timing(Duration.ofMillis(1), Duration.ofMillis(1_500), Duration.ofMillis(200), Profile.GRACE_LIMIT);

        assertThat(timing.preStopSeconds()).isEqualTo(1);
        assertThat(timing.deregistrationSeconds()).isEqualTo(2);
        assertThat(timing.startup().periodSeconds()).isEqualTo(1);
    }

    @Property
    void drainsWhateverItIsGiven(
            @ForAll @IntRange(min = 1, max = 3_600_000) int bootMillis,
            @ForAll @IntRange(min = 1, max = 300_000) int requestMillis,
            @ForAll @IntRange(min = 1, max = 290_000) int propagationMillis) {
        var boot = Duration.ofMillis(bootMillis);
        var request = Duration.ofMillis(requestMillis);
        var propagation = Duration.ofMillis(propagationMillis);

        var timing = new Timing(boot, request, propagation, Profile.GRACE_LIMIT);

        var sleep = Duration.ofSeconds(timing.preStopSeconds());
        var grace = Duration.ofSeconds(timing.terminationGraceSeconds());
        var deregistration = Duration.ofSeconds(timing.deregistrationSeconds());
        assertThat(sleep).isGreaterThanOrEqualTo(propagation);
        assertThat(grace).isGreaterThanOrEqualTo(sleep.plus(request).plusSeconds(5));
        assertThat(grace).isGreaterThanOrEqualTo(deregistration.plus(propagation));
        assertThat(deregistration).isGreaterThanOrEqualTo(request);
        assertThat(timing.minReadySeconds()).isGreaterThanOrEqualTo(10);
    }

    @Property
    void asksThreeQuestionsThatDiffer(
            @ForAll @IntRange(min = 1, max = 3_600_000) int bootMillis,
            @ForAll @IntRange(min = 1, max = 500_000) int requestMillis) {
        var timing = Timing.of(Duration.ofMillis(bootMillis), Duration.ofMillis(requestMillis), Profile.PROD);

        assertThat(timing.startup().budgetSeconds()).isGreaterThanOrEqualTo(30);
        assertThat(timing.startup().budgetSeconds() * 1_000L).isGreaterThanOrEqualTo(3L * bootMillis);
        assertThat(timing.liveness().secondsToFail())
                .isGreaterThanOrEqualTo(2 * timing.readiness().secondsToFail());
        assertThat(timing.liveness().secondsToFail() * 1_000L).isGreaterThan(requestMillis);
        assertThat(timing.progressDeadlineSeconds())
                .isGreaterThan(timing.startup().budgetSeconds() + timing.minReadySeconds());
        for (var probe : new Timing.Probe[] {timing.startup(), timing.readiness(), timing.liveness()}) {
            assertThat(probe.timeoutSeconds()).isBetween(1, probe.periodSeconds());
        }
    }

    @Test
    void refusesABootTimeBelowZero() {
        assertThatThrownBy(() -> Timing.of(Duration.ofSeconds(-5), Duration.ofSeconds(10), Profile.PROD))
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        Timing: bootTime is -5s, needs to be more than 0s and at most 1h.
                        Probes that follow from it would kill every pod before it is up, or wait for hours for one that never will be.
                        Declare the time from the container's start to its first ready answer, as measured.""");
    }

    @Test
    void refusesABootTimeOfHours() {
        assertThatThrownBy(() -> Timing.of(Duration.ofHours(2), Duration.ofSeconds(10), Profile.PROD))
                .hasMessageStartingWith("Timing: bootTime is 2h, needs to be more than 0s and at most 1h.\n");
    }

    @Test
    void refusesRequestsThatTakeNoTime() {
        assertThatThrownBy(() -> Timing.of(Duration.ofSeconds(5), Duration.ZERO, Profile.PROD))
                .hasMessage("""
                        Timing: longestRequest is 0s, needs to be more than 0s.
                        No request could be finished when a pod stops.
                        Declare it as measured, rounded up to a second.""");
    }

    @Test
    void refusesADrainThatTakesNoTime() {
        assertThatThrownBy(() ->
                        new Timing(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO, Profile.GRACE_LIMIT))
                .hasMessage("""
                        Timing: drainTime is 0s, needs to be more than 0s.
                        Requests would still be sent to a pod that has stopped.
                        Declare it as measured, rounded up to a second.""");
    }

    @Test
    void refusesADrainLongerThanTheGraceLimit() {
        assertThatThrownBy(() -> Timing.of(Duration.ofSeconds(5), Duration.ofMinutes(10), Profile.PROD))
                .hasMessage("""
                        Timing: drainTime 15s + longestRequest 10m + 5s to exit is 620s, needs to fit into the grace limit of 10m.
                        When its node is drained, the pod would be killed with requests in flight.
                        Shorten the longest request (answer at once and let a queue do the work), or raise the profile's graceLimit if your cluster waits longer.""");
    }
}
