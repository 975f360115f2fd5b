package dev.nospof.appimages.base.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Tells failures that pass by themselves from those that do not, by SQLSTATE (postgresql.org/docs/15/errcodes-appendix.html): lost or
 * refused connections (08), shutdown, crash and start-up (57P01 to 57P03), a read-only old primary (25006), serialization and deadlock
 * (40001, 40P01), too many connections (53300). A transaction that is gone with its connection says 25P02 or nothing.
 */
final class Passing {
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "25006", "25P02", "40001", "40P01", "53300");

    private Passing() {}

    static boolean passes(SQLException failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientException) {
                return true;
            }
            if (each instanceof SQLException sql && sql.getSQLState() != null && passes(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String state) {
        return state.startsWith("08") || STATES.contains(state);
    }
}
