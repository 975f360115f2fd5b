package dev.nospof.components.aws.takeover;

import static dev.nospof.components.aws.takeover.Shops.second;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void theOneRegionWhoseLossNoAlarmOutlives() {
        refuses(b -> b.leaving("us-east-1", Output.of(Shops.CHECK)), """
                RegionTakeoverArgs: the region that may be lost is us-east-1, which is the only one that has the metrics of health checks.
                The alarm on its loss would be lost with it, and nothing would take over.
                Let a person promote the second database (runbook region-unwell), or give the first one another home.""");
    }

    @Test
    void aDatabaseThatIsLostAsWell() {
        refuses(b -> b.database(second("books-db", "eu-west-1", "eu-west-1")), """
                RegionTakeoverArgs: database 'books-db-eu-west-1' is in eu-west-1, which is the region that may be lost.
                It would be lost with what it takes over from.
                Give the one of the other region: database(orders.inOtherRegion()).""");
    }

    @Test
    void aDatabaseThatFollowsOneWhichIsWell() {
        refuses(b -> b.database(second("books-db", "eu-central-1", "eu-west-3")), """
                RegionTakeoverArgs: database 'books-db-eu-central-1' follows one in eu-west-3, and the region that may be lost is eu-west-1.
                It would take over from a database that is well, and lose writes for nothing.
                Make a takeover of its own for eu-west-3.""");
    }

    @Test
    void databasesOfSeveralRegions() {
        refuses(b -> b.database(second("books-db", "eu-west-3", "eu-west-1")), """
                RegionTakeoverArgs: database 'payments-db-eu-central-1' is in eu-central-1, and 'books-db-eu-west-3' in eu-west-3.
                After the takeover a service would write in one region what it has to read in another.
                Let all second databases stand in one region, or make a takeover for each.""");
    }

    @Test
    void aDatabaseTwice() {
        refuses(b -> b.database(second("orders-db")), """
                RegionTakeoverArgs: database 'orders-db-eu-central-1' is there twice.
                Whichever was meant instead would not take over.
                Name each once.""");
    }

    @Test
    void moreNamesThanATagHolds() {
        refuses(
                b -> {
                    for (int i = 0; i < 8; i++) {
                        b.database(second("the-database-of-service-" + i));
                    }
                    return b;
                },
                """
                RegionTakeoverArgs: the names of its 10 databases have 359 characters together, AWS takes 256 in a tag.
                AWS would refuse the state machine, or rules and proof would not know of all of them.
                Make two takeovers of it.""");
    }

    @Test
    void timesThatMakeNoSense() {
        refuses(b -> b.noticedAfter(Duration.ofSeconds(5)), """
                RegionTakeoverArgs: noticedAfter is 5s, needs to be 10s to 5m.
                Nobody could say for how long nothing is written when the region is lost.
                Set it to failover.failoverTime().noticed(), or leave it out.""");
        refuses(b -> b.promotedAfter(Duration.ofHours(2)), """
                RegionTakeoverArgs: promotedAfter is 2h, needs to be 10s to 1h.
                Nobody could say for how long nothing is written when the region is lost.
                Set it to what a drill took, or leave it out.""");
    }

    @Test
    void whatIsMissing() {
        refused(
                () -> RegionTakeoverArgs.builder()
                        .database(second("orders-db"))
                        .alarmsFrom(Shops.provider("virginia", "us-east-1"))
                        .withoutAlarms()
                        .build(),
                """
                RegionTakeoverArgs: leaving is missing.
                Nothing would say that the region is lost.
                Say leaving("eu-west-1", failover.healthCheck("eu-west-1")).""");
        refused(
                () -> RegionTakeoverArgs.builder()
                        .leaving("eu-west-1", Output.of(Shops.CHECK))
                        .alarmsFrom(Shops.provider("virginia", "us-east-1"))
                        .withoutAlarms()
                        .build(),
                """
                RegionTakeoverArgs: database is missing.
                There would be nothing that takes over.
                Say database(orders.inOtherRegion()), once for each.""");
        refused(
                () -> RegionTakeoverArgs.builder()
                        .leaving("eu-west-1", Output.of(Shops.CHECK))
                        .database(second("orders-db"))
                        .withoutAlarms()
                        .build(),
                """
                RegionTakeoverArgs: alarmsFrom is missing.
                The metrics of health checks are in us-east-1 alone: an alarm elsewhere would never fire, and nothing would take over.
                Give a provider of us-east-1.""");
        refused(
                () -> RegionTakeoverArgs.builder()
                        .leaving("eu-west-1", Output.of(Shops.CHECK))
                        .database(second("orders-db"))
                        .alarmsFrom(Shops.provider("virginia", "us-east-1"))
                        .build(),
                """
                RegionTakeoverArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    @Test
    void aNameThatAwsRefuses() {
        refused(
                () -> new RegionTakeover(
                        "Shop",
                        Shops.builder().alarmsTo(AlarmTopics.of(Shops.TOPIC)).build()),
                """
                RegionTakeover: name is 'Shop', needs to be lower-case letters, digits and dashes, at most 32, and begin with a letter.
                AWS would refuse some of the names that are made from it, after others were created.
                Choose a short word, such as 'shop'.""");
    }

    private static void refuses(UnaryOperator<RegionTakeoverArgs.Builder> change, String message) {
        refused(() -> change.apply(Shops.builder()).build(), message);
    }

    private static void refused(Supplier<Object> call, String message) {
        Declared.by(() ->
                assertThatThrownBy(call::get).isInstanceOf(UnsafeArgs.class).hasMessage(message));
    }
}
