package dev.nospof.components.kubernetes.quorum;

import dev.nospof.components.model.UnsafeArgs;
import java.util.Optional;

/** What {@link QuorumStatefulSetArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "QuorumStatefulSetArgs";
    private static final int MOST = 9;

    private Checks() {}

    static void members(int members, int zones) {
        if (members < 3 || members > MOST || members % 2 == 0) {
            throw badMembers(members);
        }
        var fullest = (members + zones - 1) / zones;
        if (fullest > (members - 1) / 2) {
            throw tooFewZones(members, zones, fullest);
        }
    }

    static void snapshots(Optional<Snapshots> wanted, QuorumProgram program) {
        if (wanted.isPresent() && program.snapshot().isEmpty()) {
            throw noSnapshot(program.name());
        }
    }

    static UnsafeArgs noProgram() {
        return UnsafeArgs.because(
                THING,
                "program is missing",
                "Nobody could tell how members find each other, or when one is ready.",
                "Set program to QuorumProgram.etcd() or QuorumProgram.zookeeper(), or describe your own.");
    }

    private static UnsafeArgs badMembers(int members) {
        return UnsafeArgs.because(
                THING,
                "members is " + members + ", needs to be 3, 5, 7 or 9",
                "An even number survives no more losses than one member less, and fewer than three survive none.",
                "Use 3; 5 if two losses at once must be survived.");
    }

    private static UnsafeArgs noSnapshot(String program) {
        return UnsafeArgs.because(
                THING,
                "snapshots are wanted of '" + program + "', which has no way to take them",
                "You would count on copies that nobody makes.",
                "Leave snapshots out and copy what it keeps another way, or describe a program with a snapshot of its own.");
    }

    private static UnsafeArgs tooFewZones(int members, int zones, int fullest) {
        return UnsafeArgs.because(
                THING,
                members + " members in " + zones + " zones: " + fullest + " may be in one",
                "Losing that zone would take the majority, and the set would stop.",
                "Use a profile with three zones: profile.withZones(3).");
    }
}
