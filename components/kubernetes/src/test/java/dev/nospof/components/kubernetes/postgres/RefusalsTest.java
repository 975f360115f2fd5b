package dev.nospof.components.kubernetes.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void silenceAboutBackups() {
        refused(() -> ReplicatedPostgresArgs.builder().image("postgres:15.1").build(), """
                ReplicatedPostgresArgs: backups are not declared.
                Standbys repeat a wrong DELETE within milliseconds; nothing could undo it.
                Declare backups(Backups.to(BackupPlace.bucket(…))), or say withoutBackups() for data that can be made anew.""");
    }

    @Test
    void waitingForTheOnlyStandby() {
        refused(
                () -> Databases.builder()
                        .profile(Profile.DEV)
                        .durability(Durability.REQUIRED)
                        .build(),
                """
                ReplicatedPostgresArgs: durability is REQUIRED with a member in each of 2 zones.
                Losing either member would stop all writing.
                Use Durability.PREFERRED, or a profile with three zones: profile.withZones(3).""");
    }

    @Test
    void aClaimThatTheOperatorCanNotWriteTo() {
        refused(
                () -> Databases.builder()
                        .runBy(RunBy.cloudNativePg())
                        .backups(Backups.to(BackupPlace.claim("copies")))
                        .build(),
                """
                ReplicatedPostgresArgs: backups go to a claim, and CloudNativePG runs it.
                The operator's plugin writes to buckets only: no backup would be made.
                Use BackupPlace.bucket(…), or RunBy.patroni().""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Orders", "1st", "orders-db", "postgres", "template1", "o'"})
    void aDatabaseThatNeedsQuotesOrIsTaken(String name) {
        refused(() -> Databases.builder().databases("orders", name), """
                ReplicatedPostgresArgs: database is '%s', needs lower-case letters, digits and underscores, and to be free.
                The first start would fail half-way.
                Choose a short word, such as 'orders'.""".formatted(name));
    }

    @Test
    void anEndpointWithItsScheme() {
        refused(() -> BackupPlace.bucket("copies", "https://s3.example.org", "eu-west-1", "key"), """
                BackupPlace: endpoint is 'https://s3.example.org', needs to be a host, with its port if that is not 443.
                No backup would arrive, and nobody could tell before one is needed.
                Write it without 'https://', such as 's3.eu-west-1.amazonaws.com'.""");
    }

    @Test
    void aScheduleOfOneWord() {
        refused(() -> Backups.to(Databases.BUCKET).withBase("daily", Duration.ofDays(1)), """
                Schedule: cron is 'daily', needs to have five fields.
                The API server would refuse it, and no copy would be made.
                Write it as cron does, such as '0 2 * * *' for every night at two.""");
    }

    @Test
    void aNameThatIsTooLongForItsJobs() {
        var name = "a".repeat(39);
        refused(() -> Blueprint.of(name, Databases.builder().build()), """
                ReplicatedPostgres: name is '%s', for its CronJob '…-archive-check' it needs to have 38 characters at most.
                The API server would refuse the CronJob, and no copy would be made.
                Use a shorter name.""".formatted(name));
    }

    @Test
    void aPoolForNobody() {
        refused(() -> new Pooling(0, 10), """
                Pooling: 0 callers on 10 connections a database, needs at least one of each.
                Every caller would wait for a connection that is never made.
                Use Pooling.DEFAULT, or numbers that your load was measured with.""");
    }

    @Test
    void anImageWithoutAVersion() {
        refused(() -> Databases.builder().image("postgres"), """
                ReplicatedPostgresArgs: image is 'postgres', needs a digest or a fixed tag.
                Without one it means 'latest': a pod that heals itself may come back as another version.
                Add the digest ('…@sha256:…') or the tag that you tested.""");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UnsafeArgs.class).hasMessage(message);
    }
}
