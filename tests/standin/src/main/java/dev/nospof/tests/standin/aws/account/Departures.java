package dev.nospof.tests.standin.aws.account;

import dev.nospof.tests.standin.aws.types.Holds;
import java.util.List;

/** What AWS refuses when a resource is to be deleted: it is in use, or a setting of its own guards it. */
final class Departures {
    private Departures() {}

    static void check(Kept leaving, List<Kept> others) {
        for (var guard : Holds.guards(leaving.token())) {
            if (leaving.inputs().path(guard.property()).asText("").equals(guard.value())) {
                throw new Refusal(
                        guard.code(),
                        leaving + " cannot be deleted while " + guard.property() + " is " + guard.value());
            }
        }
        finalSnapshot(leaving);
        for (var hold : Holds.of(leaving.token())) {
            for (var other : others) {
                if (other.token().equals(hold.holder())
                        && other.region().equals(leaving.region())
                        && other.names(hold.property(), leaving)) {
                    throw new Refusal(
                            hold.code(),
                            leaving + " has dependencies and cannot be deleted: " + other + " uses it ("
                                    + hold.property() + ")");
                }
            }
        }
        Networks.checkLeaving(leaving, others);
    }

    /** Where no final snapshot is declined, one must be named. */
    private static void finalSnapshot(Kept leaving) {
        var inputs = leaving.inputs();
        var database = leaving.token().equals("aws:rds/cluster:Cluster")
                || leaving.token().equals("aws:rds/instance:Instance");
        if (database
                && !inputs.path("skipFinalSnapshot").asBoolean(false)
                && inputs.path("finalSnapshotIdentifier").asText("").isEmpty()) {
            throw new Refusal(
                    "InvalidParameterCombination",
                    leaving + " cannot be deleted: neither skipFinalSnapshot nor finalSnapshotIdentifier is given");
        }
    }
}
