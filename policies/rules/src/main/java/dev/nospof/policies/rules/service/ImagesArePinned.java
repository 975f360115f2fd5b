package dev.nospof.policies.rules.service;

import dev.nospof.policies.graph.kubernetes.Container;
import dev.nospof.policies.graph.kubernetes.PodOwner;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.PodRule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
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
        var flaws = new Flaws(Where.of(owner.object()));
        Stream.concat(owner.pods().containers().stream(), owner.pods().initContainers().stream())
                .forEach(container -> look(container, flaws));
        return flaws.verdict();
    }

    private static void look(Container container, Flaws flaws) {
        var image = container.image().text().orElse("");
        var tag = tag(image);
        if (!image.contains("@") && (tag.isEmpty() || MOVING.contains(tag))) {
            flaws.add(
                    "container " + container.name() + ", image",
                    "A restarted pod may run another release than its neighbours: '" + image + "' names no fixed one",
                    "Name a digest or a tag that is never moved");
        }
        if (container
                .field()
                .at("imagePullPolicy")
                .text()
                .orElse("IfNotPresent")
                .equals("Always")) {
            flaws.add(
                    "container " + container.name() + ", imagePullPolicy",
                    "While the registry is down no pod restarts, not even where the image is on the node: it is pulled Always",
                    "Use IfNotPresent");
        }
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
