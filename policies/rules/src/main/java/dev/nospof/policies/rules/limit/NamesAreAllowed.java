package dev.nospof.policies.rules.limit;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph.Origin;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A preview does not ask AWS; {@code up} does, when others are created already. Names of other resources in a name are known after deployment, and are not judged.
 *
 * <p>Where a program gives no name, Pulumi makes one: the logical name, a dash and seven digits (https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming), which is refused with a message
 * that does not show them (https://github.com/pulumi/pulumi-aws/issues/1317).
 */
public record NamesAreAllowed() implements Rule {
    /** A dash and seven hexadecimal digits. */
    private static final int ADDED = 8;

    private static final String FIFO = ".fifo";

    @Override
    public String id() {
        return "LIM-01";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "AWS takes every name, with what Pulumi puts behind it.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return AllowedName.ALL.stream().flatMap(allowed -> plan.references().ofType(allowed.type()).stream()
                .map(resource -> new Case(resource, () -> judge(resource, allowed, plan))));
    }

    private static Optional<Verdict> judge(Resource resource, AllowedName allowed, Plan plan) {
        var field = resource.at(allowed.property());
        if (field.hidden()) {
            return Optional.empty();
        }
        var name = field.text();
        if (name.isEmpty() || isMadeOfItsOwn(resource, name.get(), plan)) {
            return resource.at(allowed.property() + "Prefix").isPresent() || !allowed.generated()
                    ? Optional.empty()
                    : generated(resource, allowed);
        }
        return plan.references().in(field.value()).isEmpty() ? given(resource, allowed, name.get()) : Optional.empty();
    }

    /** As the embedded engine shows a name that Pulumi makes. */
    private static boolean isMadeOfItsOwn(Resource resource, String name, Plan plan) {
        return Optional.ofNullable(plan.graph().symbols().get(name))
                .map(Origin::resource)
                .filter(resource.urn()::equals)
                .isPresent();
    }

    private static Optional<Verdict> given(Resource resource, AllowedName allowed, String name) {
        var flaws = new Flaws(Where.of(resource));
        if (name.length() > allowed.most() || name.length() < allowed.fewest()) {
            flaws.add(
                    allowed.property(),
                    "'" + name + "' has " + name.length() + " characters, and AWS takes " + allowed.fewest() + " to "
                            + allowed.most() + ": it is refused when others are created already",
                    "Choose one of " + allowed.fewest() + " to " + allowed.most() + " characters");
        }
        shape(allowed, name, "'" + name + "'", flaws);
        return said(flaws);
    }

    private static Optional<Verdict> generated(Resource resource, AllowedName allowed) {
        var flaws = new Flaws(Where.of(resource));
        var logical = allowed.generatedFrom(resource.name());
        var ends = isFifo(resource) ? FIFO.length() : 0;
        var length = logical.length() + ADDED + ends;
        if (length > allowed.most()) {
            flaws.add(
                    allowed.property(),
                    "Its logical name has " + logical.length() + " characters, Pulumi puts " + (ADDED + ends)
                            + " behind it, and AWS takes " + allowed.most()
                            + ": it is refused when others are created already",
                    "Shorten the logical name to " + (allowed.most() - ADDED - ends) + " characters, or give it a "
                            + allowed.property());
        }
        shape(allowed, logical + "-0123456", "The logical name '" + resource.name() + "'", flaws);
        return said(flaws);
    }

    private static void shape(AllowedName allowed, String name, String said, Flaws flaws) {
        if (!allowed.shape().matcher(name).matches()) {
            flaws.add(
                    allowed.property(),
                    said + " is not what AWS takes here: it is refused when others are created already",
                    "Use " + allowed.words());
        }
    }

    private static Optional<Verdict> said(Flaws flaws) {
        return Optional.of(flaws.verdict()).filter(verdict -> !(verdict instanceof Verdict.Holds));
    }

    private static boolean isFifo(Resource resource) {
        return !resource.at("fifoQueue").hidden()
                && resource.at("fifoQueue").flag().orElse(false);
    }
}
