package dev.nospof.tests.standin.aws.account;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Availability zones: three a region, but for those that are known to have more. */
public final class Zones {
    private static final Map<String, String> MORE =
            Map.of("us-east-1", "abcdef", "us-west-2", "abcd", "ap-northeast-1", "acd");

    private Zones() {}

    /** {@code eu-west-1a}, … */
    public static List<String> names(String region) {
        return MORE.getOrDefault(region, "abc")
                .chars()
                .mapToObj(letter -> region + (char) letter)
                .toList();
    }

    /** {@code euw1-az1}, … in the order of names. */
    public static List<String> ids(String region) {
        var parts = region.split("-", -1);
        var direction = parts[1].replace("north", "n")
                .replace("south", "s")
                .replace("east", "e")
                .replace("west", "w")
                .replace("central", "c");
        var names = names(region);
        return IntStream.rangeClosed(1, names.size())
                .mapToObj(number -> parts[0] + direction + parts[2] + "-az" + number)
                .toList();
    }
}
