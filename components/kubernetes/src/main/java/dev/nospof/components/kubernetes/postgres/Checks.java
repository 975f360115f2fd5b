package dev.nospof.components.kubernetes.postgres;

import dev.nospof.components.model.UnsafeArgs;
import java.util.List;
import java.util.regex.Pattern;

/** What {@link ReplicatedPostgresArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "ReplicatedPostgresArgs";

    /** What needs no quotes in SQL, and is no word of its own there that anybody would choose. */
    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private static final List<String> TAKEN = List.of("postgres", "replication", "template0", "template1", "user");

    private Checks() {}

    static String database(String name) {
        if (!DATABASE.matcher(name).matches() || TAKEN.contains(name)) {
            throw badDatabase(name);
        }
        return name;
    }

    static void durability(Durability durability, int zones) {
        if (durability.isStrict() && zones < 3) {
            throw tooFewToWait(zones);
        }
    }

    static UnsafeArgs noBackups() {
        return UnsafeArgs.because(
                THING,
                "backups are not declared",
                "Standbys repeat a wrong DELETE within milliseconds; nothing could undo it.",
                "Declare backups(Backups.to(BackupPlace.bucket(…))), or say withoutBackups() for data that can be made anew.");
    }

    static UnsafeArgs claimWithOperator() {
        return UnsafeArgs.because(
                THING,
                "backups go to a claim, and CloudNativePG runs it",
                "The operator's plugin writes to buckets only: no backup would be made.",
                "Use BackupPlace.bucket(…), or RunBy.patroni().");
    }

    private static UnsafeArgs badDatabase(String name) {
        return UnsafeArgs.because(
                THING,
                "database is '" + name + "', needs lower-case letters, digits and underscores, and to be free",
                "The first start would fail half-way.",
                "Choose a short word, such as 'orders'.");
    }

    private static UnsafeArgs tooFewToWait(int zones) {
        return UnsafeArgs.because(
                THING,
                "durability is REQUIRED with a member in each of " + zones + " zones",
                "Losing either member would stop all writing.",
                "Use Durability.PREFERRED, or a profile with three zones: profile.withZones(3).");
    }
}
