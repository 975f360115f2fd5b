package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.apps.v1.DeploymentArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentSpecArgs;
import com.pulumi.kubernetes.apps.v1.inputs.DeploymentStrategyArgs;
import com.pulumi.kubernetes.apps.v1.inputs.RollingUpdateDeploymentArgs;
import com.pulumi.kubernetes.core.v1.ConfigMapArgs;
import com.pulumi.kubernetes.core.v1.inputs.ConfigMapVolumeSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.PodTemplateSpecArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.TCPSocketActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.TopologySpreadConstraintArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import dev.nospof.components.kubernetes.parts.Apart;
import dev.nospof.components.kubernetes.parts.Checksum;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.LostNode;
import dev.nospof.components.kubernetes.parts.PreStop;
import dev.nospof.components.kubernetes.parts.Sized;
import dev.nospof.components.kubernetes.parts.Tcp;
import dev.nospof.components.kubernetes.parts.Template;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** PgBouncer's Deployment and its file: one in each zone, each leading to the primary's Service. */
final class Pooler {
    private static final Duration BOOT = Duration.ofSeconds(5);

    /** PgBouncer lets open transactions end when it is told to stop; the longest that is waited for. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    /** SIGTERM would drop open transactions; SIGINT lets them end. */
    private static final String RUN = """
            /usr/sbin/pgbouncer /etc/nospof/pgbouncer.ini &
            trap 'kill -INT $!' TERM
            wait $! || wait $!
            """;

    private Pooler() {}

    static ConfigMapArgs settings(Blueprint database) {
        return ConfigMapArgs.builder()
                .metadata(database.part(Blueprint.POOLER).metadata().build())
                .data(files(database))
                .build();
    }

    private static Map<String, String> files(Blueprint database) {
        var pooling = database.args().pooling().orElseThrow();
        var databases = database.args().databases();
        var values = Map.of(
                "databases",
                databases.stream()
                        .map(each -> each + " = host=" + database.host() + " dbname=" + each + "\n")
                        .collect(Collectors.joining()),
                "callers",
                String.valueOf(pooling.callers()),
                "perDatabase",
                String.valueOf(pooling.perDatabase()));
        // Its file of users is made at each start: passwords stand in no object but the Secret.
        var start = databases.stream()
                .map(each -> "printf '\"" + each + "\" \"%s\"\\n' \"$" + Member.passwordOf(each) + "\"\n")
                .collect(Collectors.joining("", "set -eu\numask 077\n{\n", "} >/tmp/users\n" + RUN));
        return new TreeMap<>(
                Map.of("pgbouncer.ini", Template.filled(Pooler.class, "pgbouncer.ini", values), "start.sh", start));
    }

    static DeploymentArgs pods(Blueprint database) {
        var pooler = database.part(Blueprint.POOLER);
        var profile = database.args().profile();
        var timing = timing(profile);
        var meaning = new TreeMap<>(Map.of(
                Annotations.PROFILE, profile.name(),
                Annotations.ZONES, String.valueOf(profile.zones()),
                Annotations.BOOT_SECONDS, String.valueOf(BOOT.toSeconds()),
                Annotations.MAX_REQUEST_SECONDS, String.valueOf(LONGEST_TRANSACTION.toSeconds()),
                Annotations.PEAK_REPLICAS, String.valueOf(profile.zones() - 1),
                Annotations.DEPENDS_ON, database.name() + "=hard"));
        return DeploymentArgs.builder()
                .metadata(pooler.metadata(meaning).build())
                .spec(DeploymentSpecArgs.builder()
                        .replicas(profile.zones())
                        .selector(pooler.labelSelector())
                        .strategy(DeploymentStrategyArgs.builder()
                                .type("RollingUpdate")
                                .rollingUpdate(RollingUpdateDeploymentArgs.builder()
                                        .maxUnavailable(0)
                                        .maxSurge(1)
                                        .build())
                                .build())
                        .minReadySeconds(timing.minReadySeconds())
                        .progressDeadlineSeconds(timing.progressDeadlineSeconds())
                        .revisionHistoryLimit(5)
                        .template(PodTemplateSpecArgs.builder()
                                .metadata(ObjectMetaArgs.builder()
                                        .labels(pooler.labels())
                                        .annotations(Map.of(
                                                Annotations.CONFIG_CHECKSUM,
                                                Checksum.of(files(database).toString())))
                                        .build())
                                .spec(pod(database, timing))
                                .build())
                        .build())
                .build();
    }

    private static Timing timing(Profile profile) {
        return Timing.of(BOOT, LONGEST_TRANSACTION, profile);
    }

    private static PodSpecArgs pod(Blueprint database, Timing timing) {
        var pooler = database.part(Blueprint.POOLER);
        var spread = TopologySpreadConstraintArgs.builder(
                        Apart.overZones(database.args().profile().zones(), pooler.labelSelector()))
                .matchLabelKeys("pod-template-hash")
                .build();
        return PodSpecArgs.builder()
                .automountServiceAccountToken(false)
                .enableServiceLinks(false)
                .priorityClassName(pooler.priorityClass())
                .terminationGracePeriodSeconds(timing.terminationGraceSeconds())
                .topologySpreadConstraints(spread)
                .tolerations(LostNode.left(10))
                .securityContext(Pods.asPostgres())
                .containers(container(database, timing))
                .volumes(
                        VolumeArgs.builder()
                                .name(Pods.FILES)
                                .configMap(ConfigMapVolumeSourceArgs.builder()
                                        .name(pooler.name())
                                        .build())
                                .build(),
                        Pods.scratch())
                .build();
    }

    private static ContainerArgs container(Blueprint database, Timing timing) {
        List<EnvVarArgs> passwords = database.args().databases().stream()
                .map(each -> database.secret(Member.passwordOf(each), each))
                .toList();
        return ContainerArgs.builder()
                .name("pooler")
                .image(database.args().image())
                .imagePullPolicy("IfNotPresent")
                .command("/bin/sh", Settings.FOLDER + "/start.sh")
                .env(passwords)
                .ports(Tcp.onContainer(Addresses.POSTGRES, Blueprint.PORT))
                .resources(Sized.resources("100m", "128Mi"))
                .resizePolicy(Sized.resizing())
                .startupProbe(probe(timing.startup()))
                .readinessProbe(probe(timing.readiness()))
                .livenessProbe(probe(timing.liveness()))
                .lifecycle(PreStop.sleep(timing.preStopSeconds()))
                .securityContext(Confined.container())
                .volumeMounts(Member.mount(Pods.FILES, Settings.FOLDER), Member.mount(Pods.SCRATCH, "/tmp"))
                .terminationMessagePolicy("FallbackToLogsOnError")
                .build();
    }

    /** It answers on no other port. Whether the primary is there is no question for it: all poolers would be unready at once. */
    private static ProbeArgs probe(Timing.Probe numbers) {
        return ProbeArgs.builder()
                .periodSeconds(numbers.periodSeconds())
                .timeoutSeconds(numbers.timeoutSeconds())
                .failureThreshold(numbers.failureThreshold())
                .successThreshold(1)
                .tcpSocket(
                        TCPSocketActionArgs.builder().port(Addresses.POSTGRES).build())
                .build();
    }
}
