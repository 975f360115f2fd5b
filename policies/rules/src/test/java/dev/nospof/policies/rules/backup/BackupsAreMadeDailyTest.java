package dev.nospof.policies.rules.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupsAreMadeDailyTest {
    private final BackupsAreMadeDaily rule = new BackupsAreMadeDaily();

    @Test
    void holdsWhereEachDayIsKeptAndCopied() {
        assertThat(Sample.goodBackups().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void knowsWhatIsDaily() {
        for (var daily : List.of("cron(0 0/6 * * ? *)", "cron(30 2 ? * * *)", "rate(12 hours)", "rate(1 day)")) {
            assertThat(scheduled(daily)).as(daily).isEqualTo(new Verdict.Holds());
        }
        for (var seldom : List.of("cron(0 1 ? * SUN *)", "cron(0 1 1 * ? *)", "rate(25 hours)", "rate(7 days)")) {
            assertThat(scheduled(seldom))
                    .as(seldom)
                    .isEqualTo(new Verdict.Broken(
                            "backup Plan nightly, rules",
                            "Days pass without a backup",
                            "Add a rule with a daily schedule, such as cron(0 1 * * ? *)"));
        }
    }

    @Test
    void breaksWhereNoneIsKeptForAMonth() {
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "rules[0].lifecycle.deleteAfter", 14)
                        .verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "backup Plan nightly, rules",
                        "No backup is older than a month when a mistake is noticed",
                        "Set lifecycle.deleteAfter: 35 or more"));
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "rules[0].lifecycle", Value.NOTHING)
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWhereTheCopyIsBesideTheOriginal() {
        assertThat(Sample.goodBackups().setOf("there", "tags", Value.NOTHING).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "backup Plan nightly, rules",
                        "All backups are where their originals are, and go with them",
                        "Add copyActions to a vault of another region or account"));
    }

    @Test
    void holdsWhereAnotherAccountHasTheCopy() {
        assertThat(Sample.goodBackups()
                        .setOf(
                                "nightly",
                                "rules[0].copyActions[0].destinationVaultArn",
                                "arn:aws:backup:eu-west-1:999999999999:backup-vault:safe")
                        .verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    @Test
    void saysNothingWhereTheProfileKeepsNothing() {
        assertThat(Sample.goodBackups()
                        .setOf("nightly", "tags.'nospof.dev/profile'", "dev")
                        .judgedBy(rule))
                .isEmpty();
    }

    private Verdict scheduled(String schedule) {
        return Sample.goodBackups()
                .setOf("nightly", "rules[0].schedule", schedule)
                .verdict(rule);
    }
}
