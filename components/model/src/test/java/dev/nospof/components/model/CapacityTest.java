package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CapacityTest {
    @Test
    void isOneReplicaAZoneUnlessMoreIsDeclared() {
        assertThat(Capacity.smallest(Profile.PROD)).isEqualTo(new Capacity(3, 3, 5, 2));
        assertThat(Capacity.smallest(Profile.DEV)).isEqualTo(new Capacity(2, 2, 4, 1));
    }

    @Test
    void raisesTheFloorUntilThePeakIsLeftWithoutOneZone() {
        var capacity = Capacity.forPeak(Profile.PROD, 4);

        assertThat(capacity).isEqualTo(new Capacity(3, 6, 9, 4));
        assertThat(capacity.distribution()).containsExactly(2, 2, 2);
    }

    @Test
    void asksForNoMoreThanTheOthersCanTakeOver() {
        assertThat(Capacity.smallest(Profile.PROD).targetUtilisation()).isEqualTo(66);
        assertThat(Capacity.smallest(Profile.DEV).targetUtilisation()).isEqualTo(50);
    }

    /** Counted, not computed: the fullest zone goes, the rest carry the peak; one replica less would not. */
    @Property
    void carriesThePeakWithoutItsFullestZone(
            @ForAll @IntRange(min = 2, max = 6) int zones, @ForAll @IntRange(min = 1, max = 500) int peak) {
        var capacity = Capacity.forPeak(Profile.PROD.withZones(zones).withReplicaFloor(2), peak);

        var distribution = capacity.distribution();
        int fullest = Collections.max(distribution);
        int emptiest = Collections.min(distribution);
        int all = distribution.stream().mapToInt(Integer::intValue).sum();

        assertThat(all).isEqualTo(capacity.floor());
        assertThat(fullest - emptiest).isLessThanOrEqualTo(1);
        assertThat(fullest).isEqualTo(capacity.fullestZone());
        assertThat(all - fullest).isEqualTo(capacity.leftWithoutOneZone()).isGreaterThanOrEqualTo(peak);
        if (capacity.floor() > zones) {
            int oneLess = all - 1;
            assertThat(oneLess - (oneLess + zones - 1) / zones).isLessThan(peak);
        }
    }

    /** At the target, the load of a whole service fits onto what is left of it. */
    @Property
    void leavesNobodyAboveFullUseWhenAZoneIsLost(
            @ForAll @IntRange(min = 2, max = 6) int zones, @ForAll @IntRange(min = 1, max = 500) int timesZones) {
        int replicas = zones * timesZones;
        var capacity = new Capacity(zones, replicas, 2 * replicas, 1);

        int load = replicas * capacity.targetUtilisation();

        assertThat(load).isLessThanOrEqualTo(capacity.leftWithoutOneZone() * 100);
    }

    @Property
    void leavesRoomToMakeTheFloorAnewInTheOtherZones(
            @ForAll @IntRange(min = 2, max = 6) int zones, @ForAll @IntRange(min = 1, max = 500) int peak) {
        var capacity = Capacity.forPeak(Profile.PROD.withZones(zones), peak);

        assertThat(capacity.ceiling() * (zones - 1)).isGreaterThanOrEqualTo(capacity.floor() * zones);
    }

    @Test
    void refusesAPeakOfNoReplicas() {
        assertThatThrownBy(() -> Capacity.forPeak(Profile.PROD, 0))
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        Capacity: peakReplicas is 0, needs to be 1 to 10000.
                        With none there is nobody to answer; more than that is a mistake of a unit.
                        Declare how many replicas carry the highest load that you expect, without any reserve.""");
    }

    @Test
    void refusesASingleZone() {
        assertThatThrownBy(() -> new Capacity(1, 3, 6, 1)).hasMessage("""
                        Capacity: zones is 1, needs at least 2.
                        Losing its only zone would stop the service.
                        Spread over 2 zones or more.""");
    }

    @Test
    void refusesAFloorBelowOneAZone() {
        assertThatThrownBy(() -> new Capacity(3, 2, 6, 1)).hasMessage("""
                        Capacity: floor is 2 replicas, needs at least 3, one a zone.
                        A zone without a replica is no help when another is lost.
                        Set the floor to 3 or more.""");
    }

    @Test
    void refusesAFloorThatDoesNotCarryThePeak() {
        assertThatThrownBy(() -> new Capacity(3, 4, 9, 3)).hasMessage("""
                        Capacity: floor is 4 replicas in 3 zones, of which 2 are left without one zone, needs 3 left.
                        At peak load the loss of one zone would overload the rest.
                        Set the floor to 5 or more.""");
    }

    @Test
    void refusesACeilingThatLeavesNoRoom() {
        assertThatThrownBy(() -> Capacity.forPeak(Profile.PROD, 2).withCeiling(3))
                .hasMessage("""
                        Capacity: maxReplicas is 3, needs at least 5.
                        After the loss of one of 3 zones the autoscaler could not make up for it.
                        Set maxReplicas to 5 or more.""");
    }
}
