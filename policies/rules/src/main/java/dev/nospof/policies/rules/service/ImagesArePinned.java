package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.PodOwner;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.PodRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A digest or a fixed tag, pulled only where it is missing: Always makes the registry a single point of failure. */
public record ImagesArePinned() implements PodRule {
    @Override
    public String id() {
        return "SVC-13";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "A pod that comes back runs the same image, even while the registry is down.";
    }

    /** Tags that are moved by habit. */
    private static final Set<String> MOVING =
            Set.of("latest", "main", "master", "dev", "develop", "edge", "nightly", "canary", "stable");

    @Override
    public Verdict judge(PodOwner owner, Plan plan) {
        for (var container : Stream.concat(owner.pods().containers().stream(), owner.pods().initContainers().stream())
                .toList()) {
            var flaw = flaw(owner, container);
            if (flaw.isPresent()) {
                return flaw.get();
            }
        }
        return new Verdict.Holds();
    }

    private static Optional<Verdict> flaw(PodOwner owner, Container container) {
        var image = container.image().text().orElse("");
        var tag = tag(image);
        var pinned = image.contains("@");
        if (!pinned && (tag.isEmpty() || MOVING.contains(tag))) {
            return Optional.of(new Verdict.Broken(
                    Where.of(owner.object(), "container " + container.name() + ", image"),
                    "A restarted pod may run another release than its neighbours: '" + image + "' names no fixed one",
                    "Name a digest or a tag that is never moved"));
        }
        var policy = container.field().at("imagePullPolicy").text().orElse("IfNotPresent");
        return policy.equals("Always")
                ? Optional.of(new Verdict.Broken(
                        Where.of(owner.object(), "container " + container.name() + ", imagePullPolicy"),
                        "While the registry is down no pod restarts, not even where the image is on the node: it is pulled Always",
                        "Use IfNotPresent"))
                : Optional.empty();
    }

    /** Behind the last colon that is not part of the registry's port. */
    private static String tag(String image) {
        var name = image.substring(image.lastIndexOf('/') + 1);
        var at = name.indexOf('@');
        var plain = at < 0 ? name : name.substring(0, at);
        var colon = plain.lastIndexOf(':');
        return colon < 0 ? "" : plain.substring(colon + 1);
    }
}
