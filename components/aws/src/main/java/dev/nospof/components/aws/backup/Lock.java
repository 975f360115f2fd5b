package dev.nospof.components.aws.backup;

import java.time.Duration;

/**
 * For how long backups have to be kept, and may be: others are refused.
 *
 * @param atLeast nobody deletes one sooner
 * @param atMost nobody keeps one for good by mistake
 */
record Lock(Duration atLeast, Duration atMost) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration YEAR = Duration.ofDays(365);

    /** A week to a year, and what fits these backups. */
    static Lock around(Duration kept) {
        return new Lock(kept.compareTo(WEEK) < 0 ? kept : WEEK, kept.compareTo(YEAR) > 0 ? kept : YEAR);
    }
}
