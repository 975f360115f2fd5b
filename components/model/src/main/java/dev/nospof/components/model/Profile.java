package dev.nospof.components.model;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an environment is worth: how many zones it spreads over, how few replicas it may fall to, how it is guarded. Plain data; a team
 * derives its own with the {@code with…} methods.
 *
 * <p>No profile, {@link #DEV} included, leaves a pod, a node or a zone as a single point of failure: fewer than two zones or two
 * replicas are refused. The loss of a region is survived by {@link #PROD_MULTI_REGION} alone, and only where the component says so.
 *
 * @param name a short word that annotations carry: {@code prod}
 * @param regions regions that a service is deployed to, at least 1
 * @param zones zones of each region that it spreads over, at least 2
 * @param replicaFloor fewest replicas of any service, at least 2; a component never goes below one a zone
 * @param graceLimit longest time that the environment lets a pod take to stop
 * @param objective what services promise that do not declare their own
 * @param paging whether urgent alerts wake somebody; otherwise they become tickets
 * @param protectsState whether databases, volumes and buckets refuse deletion
 * @param backupRetention how long backups of state are kept
 */
public record Profile(
        String name,
        int regions,
        int zones,
        int replicaFloor,
        Duration graceLimit,
        Objective objective,
        boolean paging,
        boolean protectsState,
        Duration backupRetention) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    /**
     * The longest that the cluster autoscaler waits for a pod before it kills it with its node: its flag
     * {@code --max-graceful-termination-sec}, 600 s by default
     * (https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md, read as of 2026-11).
     */
    public static final Duration GRACE_LIMIT = Duration.ofMinutes(10);

    /** Two zones and two replicas: cheap, and still without a single point of failure. Nobody is paged. */
    public static final Profile DEV =
            new Profile("dev", 1, 2, 2, GRACE_LIMIT, Objective.of("99"), false, false, Duration.ofDays(1));

    /** As production is built, so that what works here works there. Nobody is paged. */
    public static final Profile STAGING =
            new Profile("staging", 1, 3, 3, GRACE_LIMIT, Objective.of("99.5"), false, false, Duration.ofDays(7));

    /** Three zones: one may be lost while a quorum is left. */
    public static final Profile PROD =
            new Profile("prod", 1, 3, 3, GRACE_LIMIT, Objective.of("99.9"), true, true, Duration.ofDays(35));

    /** {@link #PROD} in two regions. */
    public static final Profile PROD_MULTI_REGION =
            PROD.withName("prod-multi-region").withRegions(2).withObjective(Objective.of("99.95"));

    /** The profiles that come with nospof, weakest first. */
    public static final List<Profile> ALL = List.of(DEV, STAGING, PROD, PROD_MULTI_REGION);

    /** @throws UnsafeArgs if a value would leave a single point of failure or makes no sense */
    public Profile {
        if (!NAME.matcher(name).matches()) {
            throw badName(name);
        }
        if (regions < 1) {
            throw tooFew(name, "regions", regions, 1, "A service that is deployed nowhere answers nobody.");
        }
        if (zones < 2) {
            throw tooFew(name, "zones", zones, 2, "Losing its only zone would stop every service at once.");
        }
        if (replicaFloor < 2) {
            throw tooFew(name, "replicaFloor", replicaFloor, 2, "Losing its only pod or node would stop a service.");
        }
        if (graceLimit.compareTo(Duration.ofSeconds(1)) < 0 || graceLimit.compareTo(Duration.ofDays(1)) > 0) {
            throw badGraceLimit(name, graceLimit);
        }
        if (backupRetention.compareTo(Duration.ofDays(1)) < 0) {
            throw badRetention(name, backupRetention);
        }
    }

    /**
     * The profile of this name, as configuration files give it.
     *
     * @throws UnsafeArgs if there is none
     */
    public static Profile named(String name) {
        return ALL.stream()
                .filter(profile -> profile.name.equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    public Profile withName(String name) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    public Profile withRegions(int regions) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    public Profile withZones(int zones) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    public Profile withReplicaFloor(int replicaFloor) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    public Profile withGraceLimit(Duration graceLimit) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    public Profile withObjective(Objective objective) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    public Profile withPaging(boolean paging) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    public Profile withProtectedState(boolean protectsState) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    public Profile withBackupRetention(Duration backupRetention) {
        return new Profile(
                name, regions, zones, replicaFloor, graceLimit, objective, paging, protectsState, backupRetention);
    }

    private static UnsafeArgs tooFew(String name, String what, int value, int least, String harm) {
        return UnsafeArgs.because(
                "Profile '" + name + "'",
                what + " is " + value + ", needs at least " + least,
                harm,
                "Set " + what + " to " + least + " or more.");
    }

    private static UnsafeArgs badName(String name) {
        return UnsafeArgs.because(
                "Profile",
                "name is '" + name + "', needs to be lower-case letters, digits and dashes, at most 63",
                "Annotations and labels that carry it would be refused.",
                "Choose a short word, such as 'prod'.");
    }

    private static UnsafeArgs badGraceLimit(String name, Duration limit) {
        return UnsafeArgs.because(
                "Profile '" + name + "'",
                "graceLimit is " + Durations.word(limit) + ", needs to be 1s to 24h",
                "Pods would be killed in mid-request, or would hold up the drain of a node for days.",
                "Set graceLimit to what your cluster lets a pod take to stop; 600s is the cluster autoscaler's default.");
    }

    private static UnsafeArgs badRetention(String name, Duration retention) {
        return UnsafeArgs.because(
                "Profile '" + name + "'",
                "backupRetention is " + Durations.word(retention) + ", needs at least 1d",
                "A mistake that is noticed the next morning could not be undone.",
                "Set backupRetention to a day or more.");
    }

    private static UnsafeArgs unknown(String name) {
        return UnsafeArgs.because(
                "Profile",
                "there is none called '" + name + "'",
                "Nobody could say how many zones and replicas were meant.",
                "Choose one of "
                        + String.join(", ", ALL.stream().map(Profile::name).toList())
                        + ", or derive your own: Profile.PROD.withName(…).");
    }
}
