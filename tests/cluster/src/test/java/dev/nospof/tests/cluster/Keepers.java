package dev.nospof.tests.cluster;

import com.pulumi.Pulumi;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.postgres.Pooling;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgres;
import dev.nospof.components.kubernetes.postgres.ReplicatedPostgresArgs;
import dev.nospof.components.kubernetes.quorum.QuorumProgram;
import dev.nospof.components.kubernetes.quorum.QuorumStatefulSet;
import dev.nospof.components.kubernetes.quorum.QuorumStatefulSetArgs;
import java.time.Duration;
import java.time.LocalDate;

/** A Pulumi program with what keeps data in a cluster: PostgreSQL with its poolers, etcd, ZooKeeper. */
public final class Keepers {
    static final String NAMESPACE = "keepers";

    private Keepers() {}

    public static void main(String[] args) {
        Pulumi.run(context -> {
            var namespace = new Namespace(
                    NAMESPACE,
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder().name(NAMESPACE).build())
                            .build());
            var options =
                    ComponentResourceOptions.builder().dependsOn(namespace).build();
            new ReplicatedPostgres(
                    "db",
                    ReplicatedPostgresArgs.builder()
                            .image("shop/postgres:1.0.0")
                            .namespace(NAMESPACE)
                            .databases("ledger")
                            .pooling(Pooling.DEFAULT)
                            .bootTime(Duration.ofSeconds(20))
                            .cpu("100m")
                            .memory("256Mi")
                            .storage("1Gi")
                            .withoutBackups()
                            .waive("PG-04", LocalDate.of(2099, 12, 31), "made anew for each test")
                            .withoutMonitoring()
                            .build(),
                    options);
            new QuorumStatefulSet("store", members("etcd", QuorumProgram.etcd()), options);
            new QuorumStatefulSet("ensemble", members("zookeeper", QuorumProgram.zookeeper()), options);
        });
    }

    private static QuorumStatefulSetArgs members(String image, QuorumProgram program) {
        return QuorumStatefulSetArgs.builder()
                .image("shop/" + image + ":1.0.0")
                .program(program)
                .namespace(NAMESPACE)
                .bootTime(Duration.ofSeconds(10))
                .cpu("100m")
                .memory("256Mi")
                .storage("1Gi")
                .withoutMonitoring()
                .build();
    }
}
