package dev.nospof.components.kubernetes.quorum;

import java.util.function.UnaryOperator;

/** An ordinary set that tests change one thing of. */
final class Stores {
    private Stores() {}

    static QuorumStatefulSetArgs.Builder builder() {
        return QuorumStatefulSetArgs.builder()
                .image("registry.example/etcd:3.4.23")
                .program(QuorumProgram.etcd())
                .namespace("shop");
    }

    /** Members of ZooKeeper, named {@code registry}. */
    static Blueprint registry(UnaryOperator<QuorumStatefulSetArgs.Builder> change) {
        var builder = QuorumStatefulSetArgs.builder()
                .image("registry.example/zookeeper:3.9.5")
                .program(QuorumProgram.zookeeper())
                .namespace("shop");
        return Blueprint.of("registry", change.apply(builder).build());
    }

    static Blueprint blueprint(UnaryOperator<QuorumStatefulSetArgs.Builder> change) {
        return Blueprint.of("store", change.apply(builder()).build());
    }
}
