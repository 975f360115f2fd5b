package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProfileTest {
    @SuppressWarnings("UnusedVariable") // Read by FieldSource.
    private static final java.util.List<Profile> ALL = Profile.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void leavesNoPodNodeOrZoneAlone(Profile profile) {
        assertThat(profile.zones()).isGreaterThanOrEqualTo(2);
        assertThat(profile.replicaFloor()).isGreaterThanOrEqualTo(2);
        assertThat(Profile.named(profile.name())).isEqualTo(profile);
    }

    @Test
    void hasThreeZonesAndReplicasFromStagingOn() {
        assertThat(Profile.STAGING.zones()).isEqualTo(3);
        assertThat(Profile.STAGING.replicaFloor()).isEqualTo(3);
        assertThat(Profile.PROD.zones()).isEqualTo(3);
        assertThat(Profile.PROD.replicaFloor()).isEqualTo(3);
        assertThat(Profile.PROD_MULTI_REGION.regions()).isEqualTo(2);
    }

    @Test
    void letsATeamDeriveItsOwn() {
        var ours = Profile.PROD
                .withName("night")
                .withZones(4)
                .withReplicaFloor(5)
                .withRegions(2)
                .withGraceLimit(Duration.ofMinutes(30))
                .withObjective(Objective.of("99"))
                .withPaging(false)
                .withProtectedState(false)
                .withBackupRetention(Duration.ofDays(2));

        assertThat(ours)
                .isEqualTo(new Profile(
                        "night",
                        2,
                        4,
                        5,
                        Duration.ofMinutes(30),
                        Objective.of("99"),
                        false,
                        false,
                        Duration.ofDays(2)));
    }

    @Test
    void refusesASingleZone() {
        assertThatThrownBy(() -> Profile.PROD.withZones(1))
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        Profile 'prod': zones is 1, needs at least 2.
                        Losing its only zone would stop every service at once.
                        Set zones to 2 or more.""");
    }

    @Test
    void refusesNoReplicas() {
        assertThatThrownBy(() -> Profile.DEV.withReplicaFloor(0)).hasMessage("""
                        Profile 'dev': replicaFloor is 0, needs at least 2.
                        Losing its only pod or node would stop a service.
                        Set replicaFloor to 2 or more.""");
    }

    @Test
    void refusesNoRegion() {
        assertThatThrownBy(() -> Profile.DEV.withRegions(0)).hasMessage("""
                        Profile 'dev': regions is 0, needs at least 1.
                        A service that is deployed nowhere answers nobody.
                        Set regions to 1 or more.""");
    }

    @Test
    void refusesANameThatIsUnknown() {
        assertThatThrownBy(() -> Profile.named("production")).hasMessage("""
                        Profile: there is none called 'production'.
                        Nobody could say how many zones and replicas were meant.
                        Choose one of dev, staging, prod, prod-multi-region, or derive your own: Profile.PROD.withName(…).""");
    }

    @Test
    void refusesANameThatNoLabelCouldHold() {
        assertThatThrownBy(() -> Profile.PROD.withName("Prod!")).hasMessage("""
                        Profile: name is 'Prod!', needs to be lower-case letters, digits and dashes, at most 63.
                        Annotations and labels that carry it would be refused.
                        Choose a short word, such as 'prod'.""");
    }

    @Test
    void refusesAGraceLimitOfNothing() {
        assertThatThrownBy(() -> Profile.PROD.withGraceLimit(Duration.ZERO)).hasMessage("""
                        Profile 'prod': graceLimit is 0s, needs to be 1s to 24h.
                        Pods would be killed in mid-request, or would hold up the drain of a node for days.
                        Set graceLimit to what your cluster lets a pod take to stop; 600s is the cluster autoscaler's default.""");
    }

    @Test
    void refusesBackupsThatAreGoneByMorning() {
        assertThatThrownBy(() -> Profile.PROD.withBackupRetention(Duration.ofHours(3)))
                .hasMessage("""
                        Profile 'prod': backupRetention is 3h, needs at least 1d.
                        A mistake that is noticed the next morning could not be undone.
                        Set backupRetention to a day or more.""");
    }
}
