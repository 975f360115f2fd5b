package dev.nospof.components.kubernetes.parts;

import com.pulumi.kubernetes.batch.v1.CronJobArgs;
import com.pulumi.kubernetes.batch.v1.inputs.CronJobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobSpecArgs;
import com.pulumi.kubernetes.batch.v1.inputs.JobTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSecurityContextArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.model.UnsafeArgs;
import java.time.Duration;
import java.util.List;

/** A CronJob that makes a copy or tries one, and how somebody hears of it when it does not. */
public final class TimedJob {
    /** Its jobs bear its name and eleven characters more (https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs). */
    private static final int LONGEST_NAME = 52;

    private TimedJob() {}

    /**
     * Whether CronJobs may be called by a component's name and what stands behind it.
     *
     * @param component the class that makes them
     * @throws UnsafeArgs if the API server would refuse one
     */
    public static void checkName(String component, String name, List<String> suffixes) {
        for (var suffix : suffixes) {
            if (name.length() + suffix.length() > LONGEST_NAME) {
                throw nameTooLong(component, name, suffix);
            }
        }
    }

    /**
     * One at a time, and given up when the next is due.
     *
     * @param part whose labels its pods bear
     * @param name of the CronJob
     */
    public static CronJobArgs of(
            Named part,
            String name,
            Schedule schedule,
            PodSecurityContextArgs user,
            ContainerArgs container,
            List<VolumeArgs> volumes) {
        var pod = PodTemplateSpecArgs.builder()
                .metadata(ObjectMetaArgs.builder().labels(part.labels()).build())
                .spec(PodSpecArgs.builder()
                        .restartPolicy("Never")
                        .automountServiceAccountToken(false)
                        .enableServiceLinks(false)
                        .priorityClassName(part.priorityClass())
                        .securityContext(user)
                        .containers(container)
                        .volumes(volumes)
                        .build())
                .build();
        return CronJobArgs.builder()
                .metadata(part.metadata().name(name).build())
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

    private static UnsafeArgs nameTooLong(String component, String name, String suffix) {
        return UnsafeArgs.because(
                component,
                "name is '" + name + "', for its CronJob '…" + suffix + "' it needs to have "
                        + (LONGEST_NAME - suffix.length()) + " characters at most",
                "The API server would refuse the CronJob, and no copy would be made.",
                "Use a shorter name.");
    }

    /** In PromQL: its last good end is longer ago. Also of a job that never succeeded: then since it is there. */
    public static String older(String namespace, String name, Duration limit) {
        var labels = "namespace=\"%s\",cronjob=\"%s\"".formatted(namespace, name);
        return "time() - (kube_cronjob_status_last_successful_time{%1$s} or on (namespace, cronjob) kube_cronjob_created{%1$s}) > %2$d"
                .formatted(labels, limit.toSeconds());
    }
}
