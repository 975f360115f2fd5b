package dev.nospof.policies.rules.alarm;

import dev.nospof.policies.graph.aws.CloudAlarm;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Rule;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.util.Optional;
import java.util.stream.Stream;

/** An alarm that only changes its colour is a picture. */
public record AlarmsTellSomebody() implements Rule {
    @Override
    public String id() {
        return "ALM-02";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "An alarm that fires tells somebody, and it is decided what silence means.";
    }

    @Override
    public Stream<Case> cases(Plan plan) {
        return CloudAlarm.in(plan.references()).stream()
                .map(alarm -> new Case(alarm.resource(), () -> Optional.of(judge(alarm))));
    }

    private static Verdict judge(CloudAlarm alarm) {
        var flaws = new Flaws(Where.of(alarm.resource()));
        boolean silent = !alarm.tells() && !alarm.isRead();
        if (silent && !alarm.mayBeRead()) {
            flaws.add(
                    "alarmActions",
                    "When it fires, nobody hears of it",
                    "Give it an action, and leave actions enabled");
        }
        if (!alarm.resource().at("treatMissingData").isPresent()) {
            flaws.add(
                    "treatMissingData",
                    "Where its metric falls silent it keeps its last colour, good or bad",
                    "Say what silence means: breaching for a heartbeat, notBreaching for what is only counted when it happens");
        }
        var verdict = flaws.verdict();
        return silent && verdict instanceof Verdict.Holds
                ? new Verdict.Undecided(
                        Where.of(alarm.resource()) + ", alarmActions",
                        "What composite alarms and rules of EventBridge read is unknown until deployment")
                : verdict;
    }
}
