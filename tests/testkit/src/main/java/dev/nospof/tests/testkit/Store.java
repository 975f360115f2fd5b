package dev.nospof.tests.testkit;

import com.pulumi.Pulumi;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.kubernetes.quorum.QuorumProgram;
import dev.nospof.components.kubernetes.quorum.QuorumStatefulSet;
import dev.nospof.components.kubernetes.quorum.QuorumStatefulSetArgs;
import dev.nospof.components.kubernetes.quorum.Snapshots;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.components.model.Dependency;

/** A Pulumi program with state: three members of etcd, three of ZooKeeper, and a service that needs the former. */
public final class Store {
    private Store() {}

    public static void main(String[] args) {
        Pulumi.run(context -> {
            var namespace = new Namespace(
                    "store",
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder().name("store").build())
                            .build());
            var options =
                    ComponentResourceOptions.builder().dependsOn(namespace).build();
            var store = new QuorumStatefulSet(
                    "store",
                    QuorumStatefulSetArgs.builder()
                            .image("shop/etcd:3.4.23")
                            .program(QuorumProgram.etcd())
                            .snapshots(Snapshots.to("store-copies"))
                            .namespace("store")
                            .build(),
                    options);
            new QuorumStatefulSet(
                    "registry",
                    QuorumStatefulSetArgs.builder()
                            .image("shop/zookeeper:3.9.5")
                            .program(QuorumProgram.zookeeper())
                            .namespace("store")
                            .build(),
                    options);
            new SelfHealingService(
                    "locks",
                    SelfHealingServiceArgs.builder()
                            .image("shop/locks:1.0.0")
                            .namespace("store")
                            .dependsOn(Dependency.hard(store))
                            .build(),
                    options);
        });
    }
}
