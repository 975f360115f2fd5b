package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.CronJobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EphemeralVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.PersistentVolumeClaimTemplateArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.OwnVolume;
import dev.nospof.components.kubernetes.parts.Sized;
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
        volumes.add(room(database));
        return job(database, RESTORE_TEST, backups(database).restoreTest(), container, volumes);
    }

    private static Backups backups(Blueprint database) {
        return database.args().backups().orElseThrow();
    }

    /** As large as a member's, and gone with the pod. */
    private static VolumeArgs room(Blueprint database) {
        return VolumeArgs.builder()
                .name(RESTORE)
                .ephemeral(EphemeralVolumeSourceArgs.builder()
                        .volumeClaimTemplate(PersistentVolumeClaimTemplateArgs.builder()
                                .spec(OwnVolume.spec(
                                        database.args().storage(),
                                        database.args().storageClass()))
                                .build())
                        .build())
                .build();
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
            Blueprint database,
            String suffix,
            Backups.Schedule schedule,
            ContainerArgs container,
            List<VolumeArgs> volumes) {
        var part = database.part(Blueprint.JOBS);
        var pod = PodTemplateSpecArgs.builder()
                .metadata(ObjectMetaArgs.builder().labels(part.labels()).build())
                .spec(PodSpecArgs.builder()
                        .restartPolicy("Never")
                        .automountServiceAccountToken(false)
                        .enableServiceLinks(false)
                        .priorityClassName(part.priorityClass())
                        .securityContext(Pods.asPostgres())
                        .containers(container)
                        .volumes(volumes)
                        .build())
                .build();
        return CronJobArgs.builder()
                .metadata(part.metadata().name(database.name() + suffix).build())
                .spec(CronJobSpecArgs.builder()
                        .schedule(schedule.cron())
                        .timeZone("Etc/UTC")
                        // A copy that takes longer than expected is not started twice.
                        .concurrencyPolicy("Forbid")
                        .successfulJobsHistoryLimit(1)
                        .failedJobsHistoryLimit(3)
                        .jobTemplate(JobTemplateSpecArgs.builder()
                                .spec(JobSpecArgs.builder()
                                        .backoffLimit(2)
                                        .activeDeadlineSeconds(
                                                (int) schedule.every().toSeconds())
                                        .template(pod)
                                        .build())
                                .build())
                        .build())
                .build();
    }
}
