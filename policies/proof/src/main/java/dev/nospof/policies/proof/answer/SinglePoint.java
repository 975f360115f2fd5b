package dev.nospof.policies.proof.answer;

import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.proof.model.Failure;
import java.util.List;
import java.util.Optional;

/**
 * A single point of failure: one loss that stops a service for longer than is tolerated.
 *
 * @param service that stops
 * @param failure an example of the smallest loss that does it
 * @param alsoBy the wider kinds of loss that stop it for the same cause
 * @param alsoDown the services that stop with it, because they need it
 * @param why a sentence without its full stop: {@code All 3 pods may land on one node: nothing spreads them}
 * @param resource that holds the property to blame
 * @param resourceName as a person would say it: {@code Deployment orders}
 * @param property to blame: {@code spec.template.spec.topologySpreadConstraints}
 * @param source where that resource is declared, when the plan tells
 * @param answer what becomes of the service
 * @param fix a sentence without its full stop
 */
public record SinglePoint(
        String service,
        Failure failure,
        List<Failure.Kind> alsoBy,
        List<String> alsoDown,
        String why,
        Urn resource,
        String resourceName,
        String property,
        Optional<SourceLocation> source,
        Answer answer,
        String fix) {
    public SinglePoint {
        alsoBy = List.copyOf(alsoBy);
        alsoDown = List.copyOf(alsoDown);
    }

    /** {@code orders goes down when one node is lost} */
    public String headline() {
        return service + " goes down "
                + (failure.kind() == Failure.Kind.POD
                                && answer instanceof Answer.Down
                                && alsoBy.isEmpty()
                                && why.startsWith("No pod")
                        ? "as it is"
                        : "when " + failure.kind().inWords() + " is lost");
    }

    /** How it comes back, a sentence without its full stop. */
    public String recovery() {
        return answer.match(new Answer.Cases<>(
                u -> "",
                q -> "",
                d -> "",
                h -> "Heals in " + h.recovery().inWords(),
                u -> "",
                d -> "Down until " + d.until(),
                i -> ""));
    }
}
