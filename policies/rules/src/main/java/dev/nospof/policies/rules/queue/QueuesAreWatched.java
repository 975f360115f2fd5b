package dev.nospof.policies.rules.queue;

import dev.nospof.policies.graph.aws.CloudAlarm;
import dev.nospof.policies.graph.aws.MessageQueue;
import dev.nospof.policies.rules.Flaws;
import dev.nospof.policies.rules.Plan;
import dev.nospof.policies.rules.Severity;
import dev.nospof.policies.rules.Verdict;
import dev.nospof.policies.rules.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A queue hides that its consumer is away: that is what it is for, and why somebody has to be told. */
public record QueuesAreWatched() implements QueueRule {
    @Override
    public String id() {
        return "SQS-04";
    }

    @Override
    public Severity severity() {
        return Severity.HIGH;
    }

    @Override
    public String promise() {
        return "Somebody hears of messages that wait too long, and of dead letters.";
    }

    private static final int DEFAULT_RETENTION = 4 * 86_400;

    @Override
    public Optional<Verdict> judge(MessageQueue queue, Plan plan) {
        var flaws = new Flaws(Where.of(queue.resource()));
        if (queue.holdsDeadLetters()) {
            if (alarms(queue, "ApproximateNumberOfMessagesVisible", plan).isEmpty()) {
                flaws.add(
                        "its alarms",
                        "Nobody hears of dead letters until they are lost",
                        "Alarm when ApproximateNumberOfMessagesVisible is above 0");
            }
            return Optional.of(flaws.verdict());
        }
        var quarter = queue.resource()
                .at("messageRetentionSeconds")
                .number()
                .orElse(BigDecimal.valueOf(DEFAULT_RETENTION))
                .divide(BigDecimal.valueOf(4));
        var ages = alarms(queue, "ApproximateAgeOfOldestMessage", plan);
        if (ages.isEmpty()) {
            flaws.add(
                    "its alarms",
                    "Nobody hears of it when nobody works on its messages",
                    "Alarm when ApproximateAgeOfOldestMessage is above what is late");
        } else if (ages.stream().noneMatch(alarm -> alarm.resource()
                .at("threshold")
                .number()
                .filter(threshold -> threshold.compareTo(quarter) <= 0)
                .isPresent())) {
            flaws.add(
                    "its alarms",
                    "When somebody hears of waiting messages, less than three quarters of the time to save them is left",
                    "Alarm at " + quarter.toPlainString() + " s or earlier");
        }
        return Optional.of(flaws.verdict());
    }

    /** Those that tell somebody of this metric of this queue. */
    private static List<CloudAlarm> alarms(MessageQueue queue, String metric, Plan plan) {
        return CloudAlarm.in(plan.references()).stream()
                .filter(alarm -> alarm.isOf(metric))
                .filter(alarm -> alarm.isAbout(queue.resource()))
                .filter(CloudAlarm::tells)
                .toList();
    }
}
