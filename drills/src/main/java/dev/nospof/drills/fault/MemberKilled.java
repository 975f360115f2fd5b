package dev.nospof.drills.fault;

import dev.nospof.drills.cluster.Lost;
import dev.nospof.drills.cluster.Replica;
import dev.nospof.policies.proof.model.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The member of a cluster that does a special job is killed without notice. Known by the labels that its operator gives it.
 *
 * @param labels any of which makes a pod such a member
 */
record MemberKilled(String name, String inWords, Failure.Kind kind, Set<Map.Entry<String, String>> labels)
        implements Fault {
    /** As our own component has Patroni label it; Patroni 4 itself says {@code role=primary}, before it {@code master}; CloudNativePG has its own. */
    static final MemberKilled DATABASE_PRIMARY = new MemberKilled(
            "database-primary",
            "the primary of each database is killed without notice",
            Failure.Kind.DATABASE_INSTANCE,
            Set.of(
                    Map.entry("nospof.dev/role", "primary"),
                    Map.entry("role", "primary"),
                    Map.entry("role", "master"),
                    Map.entry("cnpg.io/instanceRole", "primary")));

    /** As Strimzi and RabbitMQ's operator label them. */
    static final MemberKilled BROKER = new MemberKilled(
            "broker",
            "a member of each message broker is killed without notice",
            Failure.Kind.BROKER,
            Set.of(Map.entry("strimzi.io/broker-role", "true"), Map.entry("app.kubernetes.io/component", "rabbitmq")));

    @Override
    public List<Failure.Kind> standsFor() {
        // A database whose members are pods has no row of its own.
        return List.of(kind, Failure.Kind.POD);
    }

    @Override
    public List<Blow> blows(Arena arena) {
        return arena.now().replicas().stream()
                .filter(pod -> pod.ready() && isMember(pod))
                .map(pod -> Blow.once(
                        "pod " + pod + " killed", new Lost(Set.of(pod.incarnation()), Set.of()), () -> arena.kill(pod)))
                .toList();
    }

    private boolean isMember(Replica pod) {
        return pod.labels().entrySet().stream().anyMatch(labels::contains);
    }
}
