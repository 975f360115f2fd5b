package dev.nospof.policies.proof.operators;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.kubernetes.KubernetesObject;
import dev.nospof.policies.graph.kubernetes.SpreadConstraint;
import dev.nospof.policies.proof.family.Change;
import dev.nospof.policies.proof.family.Edit;
import dev.nospof.policies.proof.family.Family;
import dev.nospof.policies.proof.family.Structure;
import dev.nospof.policies.proof.family.Subject;
import dev.nospof.policies.proof.family.Survey;
import dev.nospof.policies.proof.family.Weakness;
import dev.nospof.policies.proof.model.Reading;
import dev.nospof.policies.proof.recovery.Failover;
import dev.nospof.policies.proof.recovery.Recovery;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kafka by Strimzi: as many brokers may be lost as a partition has copies beyond {@code min.insync.replicas}, in the worst case those of one partition. Brokers are counted in
 * the {@code Kafka} object, or in the {@code KafkaNodePool}s with the role {@code broker}.
 */
public final class KafkaObjects implements Family {
    @Override
    public List<Subject> in(Survey survey) {
        return survey.objects().ofKind("Kafka").stream()
                .filter(o -> o.groupVersion().startsWith("kafka.strimzi.io/"))
                .<Subject>map(o -> Members.subject(
                        o,
                        List.of(o.name() + "-kafka-bootstrap", o.name() + "-kafka-brokers"),
                        Reading.of(() -> structure(survey, o))))
                .toList();
    }

    private static Structure structure(Survey survey, KubernetesObject kafka) {
        var spec = kafka.at("spec", "kafka");
        var pool = pool(survey, kafka);
        var template = pool.map(p -> p.at("spec", "template", "pod")).orElse(spec.at("template", "pod"));
        var owner = pool.map(KubernetesObject::resource).orElse(kafka.resource());
        var replicas = pool.map(p -> p.at("spec", "replicas")).orElse(spec.at("replicas"));
        int brokers = Math.max(1, replicas.integer().orElse(1));
        int copies = Math.min(brokers, setting(spec, "default.replication.factor", 1));
        int inSync = setting(spec, "min.insync.replicas", 1);
        var parts = Members.of(
                survey,
                kafka.name(),
                brokers,
                Members.apart(template.at("affinity"), SpreadConstraint.ZONE),
                Members.apart(template.at("affinity"), SpreadConstraint.NODE),
                Members.evenlyOverZones(template.at("topologySpreadConstraints")),
                true);
        int spare = Math.max(0, copies - inSync);
        return new Structure(
                parts,
                Math.max(1, parts.size() - spare),
                spare > 0 ? List.of(survey.times().step(Failover.KAFKA)) : List.of(),
                new Recovery.Waits("the node or zone is back", "a broker's disk follows it nowhere"),
                weakness(owner, pool.isPresent(), kafka, copies, inSync));
    }

    private static Weakness weakness(Resource owner, boolean pooled, KubernetesObject kafka, int copies, int inSync) {
        var name = "Kafka " + kafka.name();
        var path = pooled
                ? List.of("spec", "template", "pod", "topologySpreadConstraints")
                : List.of("spec", "kafka", "template", "pod", "topologySpreadConstraints");
        var spread = Change.of(
                "Spread the brokers of " + name + " over zones: DoNotSchedule, maxSkew 1, nodeTaintsPolicy Honor",
                owner.urn(),
                r -> Edit.with(r, path, Members.spread(Map.of("strimzi.io/cluster", kafka.name()))));
        var copied = Change.of(
                "Keep three copies of each partition of " + name + ", of which two must be in step, on three brokers",
                kafka.resource().urn(),
                r -> withCopies(r, pooled));
        var brokers = pooled
                ? copied.then(graph ->
                        Change.count(owner.urn(), name, "spec.replicas", 3).apply(graph))
                : copied;
        return copies - inSync < 1
                ? new Weakness(
                        "Its partitions have " + copies + (copies == 1 ? " copy" : " copies") + " of which " + inSync
                                + " must be in step",
                        "spec.kafka.config",
                        "Set default.replication.factor to 3 and min.insync.replicas to 2, on three brokers in three zones",
                        List.of(brokers, spread))
                : new Weakness(
                        "More brokers than it can spare may be on one node or in one zone: nothing hard keeps them apart",
                        "spec.kafka.template.pod",
                        "Spread its brokers over zones with whenUnsatisfiable DoNotSchedule",
                        List.of(spread));
    }

    private static Resource withCopies(Resource kafka, boolean pooled) {
        var three = pooled ? kafka : Edit.with(kafka, List.of("spec", "kafka", "replicas"), Value.of(3));
        var copied = Edit.with(three, List.of("spec", "kafka", "config", "default.replication.factor"), Value.of(3));
        return Edit.with(copied, List.of("spec", "kafka", "config", "min.insync.replicas"), Value.of(2));
    }

    private static Optional<KubernetesObject> pool(Survey survey, KubernetesObject kafka) {
        return survey.objects().ofKind("KafkaNodePool").stream()
                .filter(p -> p.near(kafka)
                        && p.labels().getOrDefault("strimzi.io/cluster", "").equals(kafka.name()))
                .filter(p -> p.at("spec", "roles").items().stream()
                        .anyMatch(role -> role.text().orElse("").equals("broker")))
                .findFirst();
    }

    /** Written as a number or as text. */
    private static int setting(Field kafka, String name, int otherwise) {
        var setting = kafka.at("config", name);
        if (setting.value() instanceof Value.Text text && text.text().matches("\\d{1,4}")) {
            return Integer.parseInt(text.text());
        }
        return setting.integer().orElse(otherwise);
    }
}
