package dev.nospof.policies.rules;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A waiver without an end is a rule deleted; one without a reason cannot be ended by anybody else. */
public record WaiversAreAccountable() implements Rule {
    @Override
    public String id() {
        return "META-06";
    }

    @Override
    public Severity severity() {
        return Severity.MEDIUM;
    }

    @Override
    public String promise() {
        return "Every waiver names a rule, a reason and a last day, and that day has not passed.";
    }

    /** One case an annotation, and one for each waiver that came with the site. */
    @Override
    public Stream<Case> cases(Plan plan) {
        var today = plan.site().today();
        var annotated = plan.graph().resources().stream().flatMap(resource -> AnnotatedWaivers.fields(resource).stream()
                .map(field -> new Case(resource, () -> Optional.of(judge(resource, field, today)))));
        var given = plan.site().waivers().stream()
                .map(waiver -> new Case(
                        resource(plan, waiver), () -> Optional.of(judge(waiver, "waivers of the site", today))));
        return Stream.concat(annotated, given);
    }

    private static Verdict judge(Resource resource, Field annotation, LocalDate today) {
        var where = Where.of(resource, annotation.path());
        annotation.text();
        return AnnotatedWaivers.parse(resource, annotation)
                .map(waiver -> judge(waiver, where, today))
                .orElseGet(() -> new Verdict.Broken(
                        where,
                        "The waiver has no last day and reason, so it is not in force",
                        "Write it as \"2027-03-01 until the registry moved\""));
    }

    private static Verdict judge(Waiver waiver, String where, LocalDate today) {
        if (Rulebook.standard().find(waiver.rule()).isEmpty()) {
            return new Verdict.Broken(
                    where,
                    "There is no rule '" + waiver.rule() + "', so the waiver waives nothing",
                    "Give the id of a rule, or delete the waiver");
        }
        return waiver.isInForce(today)
                ? new Verdict.Holds()
                : new Verdict.Broken(
                        where,
                        "The waiver of " + waiver.rule() + " for " + waiver.object() + " ended on " + waiver.until()
                                + " (" + waiver.reason() + ")",
                        "Keep the rule and delete the waiver, or decide anew until when it is waived");
    }

    private static Resource resource(Plan plan, Waiver waiver) {
        var name = waiver.rule() + " for " + waiver.object();
        var type = "nospof:policies:Waiver";
        var urn = Urn.of(plan.graph().stack(), plan.graph().project(), "", type, name);
        return Resource.of(urn, type, name, Value.Fields.NONE);
    }
}
