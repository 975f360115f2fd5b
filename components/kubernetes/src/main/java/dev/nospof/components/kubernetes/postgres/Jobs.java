package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.OwnVolume;
import dev.nospof.components.kubernetes.parts.Schedule;
import dev.nospof.components.kubernetes.parts.Sized;
import dev.nospof.components.kubernetes.parts.TimedJob;
import java.util.ArrayList;
import java.util.List;

/**
 * The CronJobs: a full copy, a check that the log arrives, a test that a copy can be used.
 *
 * <p>pgBackRest has to run beside the data, so the first two ask the primary to run it, as its superuser may ({@code COPY … TO PROGRAM}):
 * they need no right to execute anything in pods, and what pgBackRest answers is the job's own result.
 */
final class Jobs {
    static final String BACKUP = "-backup";
    static final String ARCHIVE_CHECK = "-archive-check";
    static final String RESTORE_TEST = "-restore-test";
    static final List<String> ALL = List.of(BACKUP, ARCHIVE_CHECK, RESTORE_TEST);
    private static final String RESTORE = "restore";

    private Jobs() {}

    static CronJobArgs backup(Blueprint database) {
        return job(
                database,
                BACKUP,
                backups(database).base(),
                client(database)
                        .command(onPrimary(database, "stanza-create", "backup --type=full"))
                        .build(),
                List.of(Pods.scratch()));
    }

    static CronJobArgs archiveCheck(Blueprint database) {
        return job(
                database,
                ARCHIVE_CHECK,
                backups(database).archiveCheck(),
                client(database).command(onPrimary(database, "check")).build(),
                List.of(Pods.scratch()));
    }

    static CronJobArgs restoreTest(Blueprint database) {
        var container = client(database)
                .command("/bin/sh", Settings.FOLDER + "/restore-test.sh")
                .resources(
                        Sized.resources(database.args().cpu(), database.args().memory()))
                .volumeMounts(Member.mounts(database, RESTORE, "/restore"))
                .build();
        var volumes = new ArrayList<>(Pods.volumes(database));
        volumes.add(OwnVolume.forNow(
                RESTORE, database.args().storage(), database.args().storageClass()));
        return job(database, RESTORE_TEST, backups(database).restoreTest(), container, volumes);
    }

    private static Backups backups(Blueprint database) {
        return database.args().backups().orElseThrow();
    }

    private static List<String> onPrimary(Blueprint database, String... orders) {
        var command = new ArrayList<>(List.of("psql", "-X", "-v", "ON_ERROR_STOP=1", "-d", "postgres"));
        for (var order : orders) {
            command.add("-c");
            // No row: the program reads nothing, and might be gone before one is written to it.
            command.add("copy (select 1 where false) to program 'pgbackrest --stanza=" + database.name() + " " + order
                    + "'");
        }
        return command;
    }

    private static ContainerArgs.Builder client(Blueprint database) {
        var environment = new ArrayList<EnvVarArgs>(List.of(
                Blueprint.plain("PGHOST", database.host()),
                Blueprint.plain("PGUSER", "postgres"),
                database.secret("PGPASSWORD", "postgres"),
                Blueprint.plain("PGCONNECT_TIMEOUT", "5")));
        environment.addAll(Member.repository(database));
        return ContainerArgs.builder()
                .name("job")
                .image(database.args().image())
                .imagePullPolicy("IfNotPresent")
                .env(environment)
                .resources(Sized.resources("50m", "64Mi"))
                .securityContext(Confined.container())
                .volumeMounts(List.of(VolumeMountArgs.builder()
                        .name(Pods.SCRATCH)
                        .mountPath("/tmp")
                        .build()))
                .terminationMessagePolicy("FallbackToLogsOnError");
    }

    private static CronJobArgs job(
            Blueprint database, String suffix, Schedule schedule, ContainerArgs container, List<VolumeArgs> volumes) {
        return TimedJob.of(
                database.part(Blueprint.JOBS),
                database.name() + suffix,
                schedule,
                Pods.asPostgres(),
                container,
                volumes);
    }
}
