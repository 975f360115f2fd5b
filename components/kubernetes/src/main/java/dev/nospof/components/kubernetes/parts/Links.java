package dev.nospof.components.kubernetes.parts;

import dev.nospof.components.kubernetes.Endpoint;
import dev.nospof.components.kubernetes.Endpoint.Route;
import dev.nospof.components.model.Dependency;
import dev.nospof.components.model.Reachable;
import dev.nospof.components.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How a service stands to the things it names: what they are called from its namespace, and how they are reached. */
public final class Links {
    private Links() {}

    /** Everything that is reached because of the dependencies, queues included: a service that keeps its own outbox delivers itself. */
    public static List<Target> reached(List<Dependency> dependencies) {
        return dependencies.stream()
                .flatMap(d -> Stream.concat(
                        Stream.of(d.target()), d.through().stream().map(Dependency.Through::queue)))
                .toList();
    }

    public static Optional<Endpoint> endpoint(Target target) {
        return target instanceof Endpoint endpoint ? Optional.of(endpoint) : Optional.empty();
    }

    /** Of what the cloud runs, its addresses; of a mere name, the pods that bear it. */
    public static Route route(Target target, String ownNamespace) {
        if (target instanceof Reachable<?> outside) {
            return new Route.Addresses(outside.ranges());
        }
        return endpoint(target).map(Endpoint::route).orElseGet(() -> {
            var parts = target.name().split("/", 2);
            return parts.length == 2 ? Route.Pods.named(parts[0], parts[1]) : Route.Pods.named(ownNamespace, parts[0]);
        });
    }

    /** The port that it is reached at, where that is known. */
    public static OptionalInt port(Target target) {
        if (target instanceof Reachable<?> outside) {
            return OptionalInt.of(outside.port());
        }
        return endpoint(target).map(e -> OptionalInt.of(e.port())).orElseGet(OptionalInt::empty);
    }

    /** The dependencies with names that also hold across namespaces: {@code billing/payments}. */
    public static List<Dependency> qualified(List<Dependency> dependencies, String ownNamespace) {
        return dependencies.stream()
                .map(d -> new Dependency(
                        qualified(d.target(), ownNamespace),
                        d.strength(),
                        d.through().map(t -> new Dependency.Through(qualified(t.queue(), ownNamespace), t.horizon()))))
                .toList();
    }

    private static Target qualified(Target target, String ownNamespace) {
        return route(target, ownNamespace)
                .match(
                        pods -> pods.namespace().equals(ownNamespace)
                                        || target.name().contains("/")
                                ? target
                                : Target.named(pods.namespace() + "/" + target.name()),
                        addresses -> target);
    }
}
