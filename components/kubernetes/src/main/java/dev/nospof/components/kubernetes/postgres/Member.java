package dev.nospof.components.kubernetes.postgres;

import com.pulumi.kubernetes.core.v1.inputs.ContainerArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarArgs;
import com.pulumi.kubernetes.core.v1.inputs.EnvVarSourceArgs;
import com.pulumi.kubernetes.core.v1.inputs.HTTPGetActionArgs;
import com.pulumi.kubernetes.core.v1.inputs.ObjectFieldSelectorArgs;
import com.pulumi.kubernetes.core.v1.inputs.ProbeArgs;
import com.pulumi.kubernetes.core.v1.inputs.VolumeMountArgs;
import dev.nospof.components.kubernetes.parts.Confined;
import dev.nospof.components.kubernetes.parts.PreStop;
import dev.nospof.components.kubernetes.parts.Sized;
import dev.nospof.components.kubernetes.parts.Tcp;
import dev.nospof.components.model.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The container of one member: Patroni, and PostgreSQL below it. */
final class Member {
    static final String DATA_PATH = "/var/lib/postgresql";
    static final String BACKUPS = "/var/lib/backups";

    private Member() {}

    static ContainerArgs of(Blueprint database) {
        var timing = database.timing();
        return ContainerArgs.builder()
                .name(Addresses.POSTGRES)
                .image(database.args().image())
                .imagePullPolicy("IfNotPresent")
                .command("/usr/bin/patroni", Settings.FOLDER + "/patroni.yml")
                .env(environment(database))
                .ports(
                        Tcp.onContainer(Addresses.POSTGRES, Blueprint.PORT),
                        Tcp.onContainer(Addresses.PATRONI, Blueprint.PATRONI))
                .resources(
                        Sized.resources(database.args().cpu(), database.args().memory()))
                .resizePolicy(Sized.resizing())
                // Whether Patroni's loop still turns. What PostgreSQL does is Patroni's to judge: it starts it anew, or
                // hands over.
                .startupProbe(probe("/liveness", timing.startup()))
                .readinessProbe(probe("/readiness", timing.readiness()))
                .livenessProbe(probe("/liveness", timing.liveness()))
                .lifecycle(PreStop.sleep(timing.preStopSeconds()))
                .securityContext(Confined.container())
                .volumeMounts(mounts(database, Pods.DATA, DATA_PATH))
                .terminationMessagePolicy("FallbackToLogsOnError")
                .build();
    }

    private static List<EnvVarArgs> environment(Blueprint database) {
        var all = new ArrayList<EnvVarArgs>();
        all.add(field("PATRONI_NAME", "metadata.name"));
        all.add(field("PATRONI_KUBERNETES_POD_IP", "status.podIP"));
        // Addresses, not names: members find each other while name resolution is away.
        all.add(Blueprint.plain(
                "PATRONI_RESTAPI_CONNECT_ADDRESS", "$(PATRONI_KUBERNETES_POD_IP):" + Blueprint.PATRONI));
        all.add(Blueprint.plain(
                "PATRONI_POSTGRESQL_CONNECT_ADDRESS", "$(PATRONI_KUBERNETES_POD_IP):" + Blueprint.PORT));
        all.add(database.secret("PATRONI_SUPERUSER_PASSWORD", "postgres"));
        all.add(database.secret("PATRONI_REPLICATION_PASSWORD", "replication"));
        database.args().databases().forEach(each -> all.add(database.secret(passwordOf(each), each)));
        all.addAll(repository(database));
        return all;
    }

    /** What pgBackRest needs to be told outside of its file. */
    static List<EnvVarArgs> repository(Blueprint database) {
        var all = new ArrayList<EnvVarArgs>();
        database.args().backups().ifPresent(backups -> {
            all.add(Blueprint.plain("PGBACKREST_CONFIG", Settings.FOLDER + "/pgbackrest.conf"));
            all.addAll(backups.place()
                    .match(
                            bucket -> List.of(
                                    Blueprint.secret("PGBACKREST_REPO1_S3_KEY", bucket.secret(), "access-key"),
                                    Blueprint.secret("PGBACKREST_REPO1_S3_KEY_SECRET", bucket.secret(), "secret-key")),
                            claim -> List.<EnvVarArgs>of()));
        });
        return all;
    }

    /** {@code ORDERS_PASSWORD} */
    static String passwordOf(String database) {
        return database.toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    static List<VolumeMountArgs> mounts(Blueprint database, String data, String path) {
        var mounts = new ArrayList<>(
                List.of(mount(data, path), mount(Pods.FILES, Settings.FOLDER), mount(Pods.SCRATCH, "/tmp")));
        if (Pods.backupVolume(database).isPresent()) {
            mounts.add(mount(Pods.BACKUPS, BACKUPS));
        }
        return mounts;
    }

    static VolumeMountArgs mount(String name, String path) {
        return VolumeMountArgs.builder().name(name).mountPath(path).build();
    }

    private static EnvVarArgs field(String name, String path) {
        return EnvVarArgs.builder()
                .name(name)
                .valueFrom(EnvVarSourceArgs.builder()
                        .fieldRef(ObjectFieldSelectorArgs.builder()
                                .fieldPath(path)
                                .build())
                        .build())
                .build();
    }

    private static ProbeArgs probe(String path, Timing.Probe numbers) {
        return ProbeArgs.builder()
                .periodSeconds(numbers.periodSeconds())
                .timeoutSeconds(numbers.timeoutSeconds())
                .failureThreshold(numbers.failureThreshold())
                .successThreshold(1)
                .httpGet(HTTPGetActionArgs.builder()
                        .path(path)
                        .port(Addresses.PATRONI)
                        .scheme("HTTP")
                        .build())
                .build();
    }
}
