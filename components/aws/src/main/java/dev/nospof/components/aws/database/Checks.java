package dev.nospof.components.aws.database;

import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.DatabaseSize;
import dev.nospof.components.model.Durations;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.components.model.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What {@link ReplicatedDatabaseArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "ReplicatedDatabaseArgs";
    static final Given GIVEN = new Given(THING);

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.[a-z0-9_]+)+");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,15}");
    private static final Pattern WITH_OWN_DISKS = Pattern.compile("db\\.([cmr]\\d+[a-z]*d[n]?|x2iedn)\\.\\w+");

    private Checks() {}

    /** RDS refuses two dashes in a row, which other names may have. */
    static String name(String name) {
        if (name.contains("--")) {
            throw twoDashes(name);
        }
        return new Given("ReplicatedDatabase").name(name);
    }

    static String version(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw badVersion(version);
        }
        return version;
    }

    static DatabaseSize size(String word) {
        return DatabaseSize.read(word).orElseThrow(() -> badSize(word));
    }

    static String word(String what, String word) {
        if (!WORD.matcher(word).matches()) {
            throw badWord(what, word);
        }
        return word;
    }

    static void layout(Engine engine, Layout layout, DatabaseSize size) {
        if (!engine.runsAs(layout)) {
            throw notSo(engine);
        }
        if (layout instanceof Layout.ReadableStandbys
                && !WITH_OWN_DISKS.matcher(size.word()).matches()) {
            throw noOwnDisks(size.word());
        }
    }

    static void takeover(Layout layout, Duration longest) {
        if (layout.takeover().compareTo(longest) > 0) {
            throw UnsafeArgs.because(
                    THING,
                    "writesStopAtMost is " + Durations.word(longest) + ", and the layout takes up to "
                            + Durations.word(layout.takeover()) + " until another machine writes",
                    "Whoever relies on it would be refused for longer than was promised.",
                    "Use Layout.readableStandbys (35s) or Layout.aurora (1m), or let services do without it for as long: Dependency.soft.");
        }
    }

    static void zones(Network network, Tier tier, Layout layout, Profile profile) {
        var zones = network.subnets(tier).zones();
        var needed = layout instanceof Layout.ReadableStandbys
                ? Blueprint.ZONES_OF_STORAGE
                : Math.min(profile.zones(), Blueprint.ZONES_OF_STORAGE);
        if (zones.size() < needed) {
            throw tooFewZones(network, tier, zones, needed);
        }
        if (layout instanceof Layout.Aurora) {
            byName(zones);
        }
    }

    static void elsewhere(Network network) {
        var zones = network.subnets(Tier.DATA).zones();
        if (zones.size() < OtherRegion.Database.READERS) {
            throw tooFewZones(network, Tier.DATA, zones, OtherRegion.Database.READERS);
        }
        byName(zones);
    }

    private static void byName(List<Zone> zones) {
        if (zones.stream().anyMatch(Zone::isId)) {
            throw zonesById(zones);
        }
    }

    static void windows(Window backup, Window maintenance) {
        if (backup.overlaps(maintenance)) {
            throw windowsMeet(backup, maintenance);
        }
    }

    static Window window(String what, String written, boolean weekly) {
        return Window.read(written)
                .filter(window -> window.weekly() == weekly && window.minutes() >= 30)
                .orElseThrow(() -> badWindow(what, written, weekly));
    }

    static void otherRegion(ReplicatedDatabaseArgs args) {
        var other = args.otherRegion();
        if (other.isEmpty()) {
            if (args.choices().profile().regions() > 1) {
                throw oneRegion(args.choices().profile());
            }
            return;
        }
        boolean fits = other.get() instanceof OtherRegion.Database
                ? args.layout() instanceof Layout.Aurora
                : args.layout() instanceof Layout.Standby;
        if (!fits) {
            throw otherRegionDoesNotFit(args.layout());
        }
        if (other.get() instanceof OtherRegion.Database && args.password().isEmpty()) {
            throw passwordOfTwoRegions();
        }
    }

    static void updates(Layout layout, boolean passwordGiven, boolean inPlace) {
        if (layout instanceof Layout.Standby && !passwordGiven && !inPlace) {
            throw updatesUnrehearsed();
        }
    }

    static UnsafeArgs badStorage(int first, int most) {
        return UnsafeArgs.because(
                "Storage",
                "it begins with " + first + " GiB and grows to " + most + ", needs 20 to 65536 and room for 26 % more",
                "A database whose storage is full refuses every write.",
                "Use Storage.ofGibibytes(" + Math.max(20, first) + "), which may grow to twice of it.");
    }

    private static UnsafeArgs twoDashes(String name) {
        return UnsafeArgs.because(
                "ReplicatedDatabase",
                "name is '" + name + "', and has two dashes in a row",
                "RDS would refuse the identifiers that are made from it, after other things were created.",
                "Write one dash.");
    }

    private static UnsafeArgs badVersion(String version) {
        return UnsafeArgs.because(
                THING,
                "version is '" + version + "', needs to be all of it, such as '16.6'",
                "Environments that are made at different times would run different versions, and tests of one would say nothing of another.",
                "Look it up: aws rds describe-db-engine-versions.");
    }

    private static UnsafeArgs badSize(String word) {
        return UnsafeArgs.because(
                THING,
                "size is '" + word + "', which is no machine whose memory is known here",
                "Nobody could say how many connections it takes.",
                "Use a machine of the families t, m, r, c or x, such as 'db.r7g.large'.");
    }

    private static UnsafeArgs badWord(String what, String word) {
        return UnsafeArgs.because(
                THING,
                what + " is '" + word
                        + "', needs to be lower-case letters, digits and underscores, at most 16, and begin with a letter",
                "One of the engines would refuse it, or want it in quotes ever after.",
                "Choose a short word, such as 'orders'.");
    }

    private static UnsafeArgs notSo(Engine engine) {
        return UnsafeArgs.because(
                THING,
                "engine is " + engine + ", which runs with Layout.standby alone",
                "RDS would refuse the cluster.",
                "Use Layout.standby(storage), or MYSQL.");
    }

    private static UnsafeArgs noOwnDisks(String size) {
        return UnsafeArgs.because(
                THING,
                "size is '" + size + "', and readable standbys need a machine with disks of its own",
                "RDS would refuse the cluster.",
                "Use a size with a d in its generation, such as 'db.r6gd.large'.");
    }

    private static UnsafeArgs tooFewZones(Network network, Tier tier, List<Zone> zones, int needed) {
        return UnsafeArgs.because(
                THING,
                "network '" + network.name() + "' has " + tier.word() + " subnets in " + zones + ", needs " + needed
                        + " zones",
                "The database would not survive the loss of a zone.",
                "Give the network a " + tier.word() + " subnet in each of " + needed
                        + " zones, or use another tier: in(Tier.PRIVATE).");
    }

    private static UnsafeArgs zonesById(List<Zone> zones) {
        return UnsafeArgs.because(
                THING,
                "zones of the network are " + zones + ", and RDS places Aurora's machines by the names of zones",
                "They might all be in one zone, and nobody could tell before they exist.",
                "Give the network's zones by name, such as 'eu-west-1a', or use Layout.readableStandbys, which is in three zones always.");
    }

    private static UnsafeArgs badWindow(String what, String written, boolean weekly) {
        return UnsafeArgs.because(
                THING,
                what + " is '" + written + "', needs to be such as "
                        + (weekly ? "'sun:04:30-sun:05:30'" : "'03:00-04:00'") + ", half an hour or more, in UTC",
                "RDS would refuse the database.",
                "Choose a time at which few need it.");
    }

    private static UnsafeArgs windowsMeet(Window backup, Window maintenance) {
        return UnsafeArgs.because(
                THING,
                "backups are made at " + backup.word() + ", and maintenance is at " + maintenance.word(),
                "RDS would refuse the database; a restart in the middle of a backup would cost that backup.",
                "Move one of them.");
    }

    private static UnsafeArgs oneRegion(Profile profile) {
        return UnsafeArgs.because(
                THING,
                "profile '" + profile.name() + "' spreads over " + profile.regions()
                        + " regions, and the database is in one",
                "With its region all data would be gone, or away for as long as the region is.",
                "Say otherRegion(OtherRegion.database(…)) with Aurora, otherRegion(OtherRegion.backups(…)) with a standby, or use profile.withRegions(1).");
    }

    private static UnsafeArgs otherRegionDoesNotFit(Layout layout) {
        return UnsafeArgs.because(
                THING,
                layout.match(
                                aurora -> "otherRegion has copies of backups, and Aurora keeps",
                                standby -> "otherRegion has a second database, and a machine with a standby keeps",
                                readable -> "otherRegion is given, and RDS with readable standbys keeps")
                        + layout.match(
                                aurora -> " a second database there",
                                standby -> " copies of backups there",
                                readable -> " nothing there"),
                "RDS would refuse it, and nothing would be kept in another region.",
                "Use OtherRegion.database with Layout.aurora, OtherRegion.backups with Layout.standby.");
    }

    private static UnsafeArgs passwordOfTwoRegions() {
        return UnsafeArgs.because(
                THING,
                "password is missing, and there is a database in another region",
                "AWS makes no password for a database that is in two regions, and refuses the second one.",
                "Give one as a secret: password(config.requireSecret(\"password\")).");
    }

    private static UnsafeArgs updatesUnrehearsed() {
        return UnsafeArgs.because(
                THING,
                "password is missing, and the layout is a machine with a standby",
                "AWS makes no copy to update first (blue/green) of a database whose password it keeps: each update would stop the database for minutes.",
                "Give one as a secret: password(config.requireSecret(\"password\")), or say updatedInPlace().");
    }

    /** Of one replica, where the database takes so many in all. */
    static int connections(int eachReplica, int all) {
        if (eachReplica < 1 || eachReplica > all) {
            throw UnsafeArgs.because(
                    "ReplicatedDatabase",
                    "connections of each replica are " + eachReplica + ", need to be 1 to " + all,
                    "One replica alone would have all that the database takes, or none.",
                    "Ten or so are enough for most services.");
        }
        return eachReplica;
    }

    /** The caller's settings, none of which is ours. */
    static void settings(Engine engine, Map<String, String> settings) {
        if (settings.containsKey(engine.encryptedLines())) {
            throw UnsafeArgs.because(
                    THING,
                    "setting '" + engine.encryptedLines() + "' is not one that may be set",
                    "Passwords would cross the network for everybody to read.",
                    "Leave it out: lines are encrypted. customise(ReplicatedDatabase.SETTINGS, …) has the last word.");
        }
    }
}
