package dev.nospof.components.kubernetes.postgres;

import dev.nospof.components.kubernetes.parts.Schedule;
import java.time.Duration;

/**
 * How copies are made, and how it is proven that they can be used.
 *
 * @param place where they go; how long they are kept is the profile's word
 * @param base when a full copy is made
 * @param restoreTest when the newest copy is restored and read
 * @param archiveCheck when it is checked that the write-ahead log arrives, which bounds what a lost cluster costs
 */
public record Backups(BackupPlace place, Schedule base, Schedule restoreTest, Schedule archiveCheck) {
    /** Every night, tested every Sunday, the log's arrival checked every quarter of an hour. */
    public static Backups to(BackupPlace place) {
        return new Backups(
                place,
                new Schedule("0 2 * * *", Duration.ofDays(1)),
                new Schedule("0 5 * * 0", Duration.ofDays(7)),
                new Schedule("*/15 * * * *", Duration.ofMinutes(15)));
    }

    public Backups withBase(String cron, Duration every) {
        return new Backups(place, new Schedule(cron, every), restoreTest, archiveCheck);
    }

    public Backups withRestoreTest(String cron, Duration every) {
        return new Backups(place, base, new Schedule(cron, every), archiveCheck);
    }
}
