package dev.nospof.tests.standin.aws.types;

import java.util.ArrayList;
import java.util.List;

/** The tables of what keeps what from being deleted: {@code holds.txt} and {@code guards.txt}. */
public final class Holds {
    /** A resource of one type that names one of another keeps it; {@code code} is AWS's error. */
    public record Hold(String held, String code, String holder, String property) {}

    /** A property of its own keeps it. */
    public record Guard(String type, String property, String value, String code) {}

    private static final List<Hold> HOLDS = holds();
    private static final List<Guard> GUARDS = Tables.lines("guards.txt").stream()
            .map(line -> new Guard("aws:" + line.get(0), line.get(1), line.get(2), line.get(3)))
            .toList();

    private Holds() {}

    /** Who may keep a resource of this type. */
    public static List<Hold> of(String token) {
        return HOLDS.stream().filter(hold -> hold.held().equals(token)).toList();
    }

    public static List<Guard> guards(String token) {
        return GUARDS.stream().filter(guard -> guard.type().equals(token)).toList();
    }

    /** Every line, for tests of the table itself. */
    public static List<Hold> all() {
        return HOLDS;
    }

    private static List<Hold> holds() {
        var holds = new ArrayList<Hold>();
        for (var line : Tables.lines("holds.txt")) {
            for (var holder : line.subList(2, line.size())) {
                var dot = holder.lastIndexOf('.');
                holds.add(new Hold(
                        "aws:" + line.get(0),
                        line.get(1),
                        "aws:" + holder.substring(0, dot),
                        holder.substring(dot + 1)));
            }
        }
        return List.copyOf(holds);
    }
}
