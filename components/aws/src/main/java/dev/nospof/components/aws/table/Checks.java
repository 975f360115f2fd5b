package dev.nospof.components.aws.table;

import dev.nospof.components.aws.parts.Given;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link GlobalTableArgs} refuses, each with its message. */
final class Checks {
    private static final String THING = "GlobalTableArgs";
    static final Given GIVEN = new Given(THING);
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
    private static final Pattern INDEX = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

    private static final int LONGEST_ATTRIBUTE = 255;

    /** By default: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
    private static final int MOST_INDEXES = 20;

    /** Of one table, by default; see there. */
    private static final int MOST_UNITS = 40_000;

    private Checks() {}

    static void region(String region) {
        if (!REGION.matcher(region).matches()) {
            throw UnsafeArgs.because(
                    "TableCopy",
                    "region is '" + region + "', needs to be such as 'eu-central-1'",
                    "The copy's names would say where it is not.",
                    "Name the region of the provider that you give.");
        }
    }

    static String index(String name) {
        if (!INDEX.matcher(name).matches()) {
            throw UnsafeArgs.because(
                    "TableIndex",
                    "name is '" + name + "', needs to be 3 to 255 letters, digits, dots, dashes and underscores",
                    "DynamoDB would refuse the table.",
                    "Say what it finds items by, such as 'by-customer'.");
        }
        return name;
    }

    static String attribute(String name) {
        if (name.isEmpty() || name.length() > LONGEST_ATTRIBUTE) {
            throw UnsafeArgs.because(
                    THING,
                    "attribute is '" + name + "', needs to be 1 to " + LONGEST_ATTRIBUTE + " characters",
                    "DynamoDB would refuse the table.",
                    "Name it as items do, such as 'id'.");
        }
        return name;
    }

    static void capacity(int atLeast, int atMost) {
        if (atLeast < 1 || atMost <= atLeast || atMost > MOST_UNITS) {
            throw UnsafeArgs.because(
                    "Capacity",
                    "atLeast is " + atLeast + " and atMost " + atMost + ", needs 1 or more, growing, up to "
                            + MOST_UNITS,
                    "What comes beyond it would be turned away, and nothing would grow.",
                    "Let atMost be what the peak needs, twice over, and atLeast what a quiet night does.");
        }
    }

    /** Every attribute that something is found by, with its one type. */
    static SortedMap<String, KeyType> attributes(TableKey key, List<TableIndex> indexes) {
        var all = new TreeMap<String, KeyType>();
        Stream.concat(Stream.of(key), indexes.stream().map(TableIndex::key))
                .forEach(each -> each.types().forEach((name, type) -> {
                    var before = Optional.ofNullable(all.put(name, type));
                    before.filter(other -> other != type).ifPresent(other -> {
                        throw twoTypes(name, other, type);
                    });
                }));
        return all;
    }

    static void indexes(List<TableIndex> indexes) {
        var names = indexes.stream().map(TableIndex::name).toList();
        if (indexes.size() > MOST_INDEXES || names.stream().distinct().count() < names.size()) {
            throw UnsafeArgs.because(
                    THING,
                    "indexes are " + names + ", needs different ones, at most " + MOST_INDEXES,
                    "DynamoDB would refuse the table.",
                    "Give each a name of its own, and leave out what nobody asks by.");
        }
    }

    static void copies(GlobalTableArgs args, Profile profile) {
        var regions = args.copies().size() + 1;
        if (regions < profile.regions()) {
            throw UnsafeArgs.because(
                    THING,
                    "profile '" + profile.name() + "' spreads over " + profile.regions()
                            + " regions, and the table is in " + regions,
                    "With its region all that is in it would be away.",
                    "Say copiedTo(TableCopy.in(\"eu-central-1\", provider)), or use profile.withRegions(" + regions
                            + ").");
        }
        var names = args.copies().stream().map(TableCopy::region).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw UnsafeArgs.because(
                    THING,
                    "copiedTo is " + names + ", needs a region of its own for each",
                    "DynamoDB would refuse the second one.",
                    "Leave one of them out.");
        }
        if (args.copies().stream()
                .anyMatch(copy -> copy.key().isPresent() != args.encryption().isPresent())) {
            throw UnsafeArgs.because(
                    THING,
                    "one of the table and its copies has a key of yours, and another one has none",
                    "DynamoDB would refuse the copy: all are encrypted in the same way.",
                    "Give each a key: encryptedWith(key) and TableCopy.encryptedWith(keyOfThatRegion), or none.");
        }
        if (!args.copies().isEmpty() && args.provisioned().isPresent()) {
            throw UnsafeArgs.because(
                    THING,
                    "provisioned together with copiedTo",
                    "Each region would scale by its own load, and a copy that grows later than the first falls behind it.",
                    "Leave provisioned out: on demand every region takes what the others take.");
        }
    }

    static UnsafeArgs noKey() {
        return GIVEN.missing("key", "There is nothing to find items by.", "Say key(\"id\", KeyType.TEXT).");
    }

    private static UnsafeArgs twoTypes(String name, KeyType one, KeyType other) {
        return UnsafeArgs.because(
                THING,
                "attribute '" + name + "' is " + one + " here and " + other + " there",
                "DynamoDB would refuse the table.",
                "Give it the type that items have, everywhere.");
    }
}
