package dev.nospof.appimages.base.config;

import java.util.Collection;
import java.util.Comparator;

/** The known word that a mistyped one was most likely meant to be: the one with the fewest edits. */
final class NearestWord {
    private NearestWord() {}

    static String to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(each -> edits(word, each))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
