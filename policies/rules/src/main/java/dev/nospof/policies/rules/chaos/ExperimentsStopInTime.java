package dev.nospof.policies.rules.chaos;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.aws.CloudAlarm;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** What nothing ends goes on for as long as it was meant to, however many users suffer. */
public record ExperimentsStopInTime() implements Rule {
    static final String TEMPLATE = "aws:fis/experimentTemplate:ExperimentTemplate";

    private static final String REMEDY =
            "Name an alarm of this plan on what users notice, with source aws:cloudwatch:alarm";

    @Override
    public String id() {
        return "CHS-01";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "What is broken on purpose is mended as soon as users notice.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return plan.references().ofType(TEMPLATE).stream()
                .map(template -> new Case(template, () -> Optional.of(judge(template, plan))));
    }

    private static Verdict judge(Resource template, Plan plan) {
        var conditions = template.at("stopConditions").items();
        var flaws = new Flaws(Where.of(template));
        if (conditions.isEmpty()) {
            flaws.add("stopConditions", "It goes on while users suffer", REMEDY);
        }
        for (var condition : conditions) {
            var source = condition.at("source");
            if (!source.text().orElse("none").equals("aws:cloudwatch:alarm")) {
                flaws.add(source.path(), "It goes on while users suffer", REMEDY);
            } else if (!leadsToAlarm(condition.at("value"), template, plan)) {
                flaws.add(
                        condition.at("value").path(),
                        "The alarm that is to stop it is not in this plan, and may never fire",
                        REMEDY);
            }
        }
        return flaws.verdict();
    }

    /** By what the value says, or where only deployment decides it, by what the property depends on; or by an ARN that ends with an alarm's name. */
    private static boolean leadsToAlarm(Field value, Resource template, Plan plan) {
        var references = plan.references();
        var named = value.hidden() ? "" : value.text().orElse("");
        return Stream.of(CloudAlarm.ALARM, CloudAlarm.COMPOSITE)
                .anyMatch(type -> value.hidden()
                        ? references.from(template, "stopConditions").stream()
                                .anyMatch(found -> found.type().equals(type))
                        : references.ofType(type).stream()
                                .anyMatch(alarm -> references.in(value.value()).contains(alarm.urn())
                                        || Stream.of("name", "alarmName")
                                                .map(property -> alarm.at(property))
                                                .filter(name -> !name.hidden())
                                                .flatMap(name -> name.text().stream())
                                                .anyMatch(name -> named.endsWith(":alarm:" + name))));
    }
}
