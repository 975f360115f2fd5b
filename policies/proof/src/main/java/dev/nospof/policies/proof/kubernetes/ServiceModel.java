package dev.nospof.policies.proof.kubernetes;

import dev.nospof.components.model.Strength;
import dev.nospof.policies.proof.kubernetes.KubernetesService.Shape;
import dev.nospof.policies.proof.model.Failure;
import dev.nospof.policies.proof.model.FailureModel;
import dev.nospof.policies.proof.model.Need;
import dev.nospof.policies.proof.recovery.Recovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The services of a plan as a failure model, in the worst placement. A service is down when too few pods are left for its declared peak, or none
 * where none is declared.
 *
 * <p>Services of which something is not known are left out, with whoever needs them hard: nothing is claimed of these.
 */
public final class ServiceModel {
    private final Map<String, Failure> failures = new LinkedHashMap<>();
    private final List<String> services;
    private final FailureModel model;
    private final Duration tolerance;
    private final Probabilities probabilities;

    private ServiceModel(Collection<KubernetesService> all, Duration tolerance, Probabilities probabilities) {
        this.tolerance = tolerance;
        this.probabilities = probabilities;
        var known = known(all);
        this.services = List.copyOf(known.keySet());
        var builder = new FailureModel.Builder();
        var parts = new TreeMap<String, Runnable>();
        known.values().forEach(service -> add(service, known, parts, builder));
        parts.values().forEach(Runnable::run);
        this.model = builder.build();
    }

    /**
     * The model at a tolerance: what heals in time does not count.
     *
     * @param probabilities of each kind of loss
     */
    public static ServiceModel of(
            Collection<KubernetesService> services, Duration tolerance, Probabilities probabilities) {
        return new ServiceModel(services, tolerance, probabilities);
    }

    /** How likely one pod, node, zone is to be away at any moment. */
    public record Probabilities(double pod, double node, double zone) {
        /** For where only cut sets are asked for. */
        public static final Probabilities ANY = new Probabilities(0.5, 0.5, 0.5);

        double of(Failure.Kind kind) {
            return switch (kind) {
                case POD -> pod;
                case NODE -> node;
                default -> zone;
            };
        }
    }

    public FailureModel model() {
        return model;
    }

    /** The services of which all is known. */
    public List<String> services() {
        return services;
    }

    /** What an event of the model's trees stands for. */
    public Failure failure(String event) {
        return failures.get(event);
    }

    private static Map<String, KubernetesService> known(Collection<KubernetesService> all) {
        var known = new TreeMap<String, KubernetesService>();
        all.forEach(s -> known.put(s.name(), s));
        var names = List.copyOf(known.keySet());
        boolean changed = true;
        while (changed) {
            changed = known.values()
                    .removeIf(s -> !isKnown(s)
                            || s.needs().orElse(List.of()).stream()
                                    .anyMatch(n -> lostWith(s, n)
                                            && names.contains(n.target())
                                            && !known.containsKey(n.target())));
        }
        return known;
    }

    private static boolean isKnown(KubernetesService service) {
        return service.shape()
                        .match(
                                s -> s.placement().pods().size()
                                        >= Math.max(
                                                s.replicas().needed(),
                                                s.replicas().peak().orElse(1)),
                                unknown -> false)
                && service.needs().match(needs -> true, unknown -> false);
    }

    private static boolean lostWith(KubernetesService service, Need need) {
        return need.strength() == Strength.HARD && !need.target().equals(service.name());
    }

    private void add(
            KubernetesService service,
            Map<String, KubernetesService> known,
            Map<String, Runnable> parts,
            FailureModel.Builder builder) {
        var shape = service.shape()
                .match(Optional::of, unknown -> Optional.<Shape>empty())
                .orElseThrow();
        var members = new ArrayList<String>();
        var places = shape.placement().pods();
        for (int pod = 0; pod < places.size(); pod++) {
            var place = places.get(pod);
            var name = "pod " + service.name() + "-" + (pod + 1);
            var in = moves(shape) ? new String[0] : new String[] {place.nodeName()};
            parts.putIfAbsent(
                    place.zoneName(), () -> part(builder, Failure.Kind.ZONE, place.zoneName(), Optional.empty()));
            parts.putIfAbsent(
                    place.nodeName(),
                    () -> part(builder, Failure.Kind.NODE, place.nodeName(), Optional.empty(), place.zoneName()));
            part(builder, Failure.Kind.POD, name, time(shape.healing().container()), in);
            members.add(name);
        }
        var enough = Math.max(shape.replicas().needed(), shape.replicas().peak().orElse(1));
        builder.group("pods of " + service.name(), enough, members);
        var needs = new ArrayList<String>(List.of("pods of " + service.name()));
        service.needs().orElse(List.of()).stream()
                .filter(need -> lostWith(service, need) && known.containsKey(need.target()))
                .forEach(need -> needs.add(need.target()));
        builder.service(service.name(), needs);
    }

    /** Whether its pods are elsewhere before the loss of their place counts. */
    private boolean moves(Shape shape) {
        return shape.healing().stuckOnNode().isEmpty()
                && shape.healing().stuckInZone().isEmpty()
                && shape.spreading().overZones().isEmpty()
                && time(shape.healing().moved())
                        .filter(t -> t.compareTo(tolerance) <= 0)
                        .isPresent();
    }

    private void part(
            FailureModel.Builder builder, Failure.Kind kind, String name, Optional<Duration> heals, String... in) {
        failures.put(name, new Failure(kind, name));
        heals.ifPresentOrElse(
                time -> builder.healingPart(name, probabilities.of(kind), time, in),
                () -> builder.part(name, probabilities.of(kind), in));
    }

    private static Optional<Duration> time(Recovery recovery) {
        return recovery.match(byItself -> Optional.of(byItself.time()), waits -> Optional.empty());
    }
}
