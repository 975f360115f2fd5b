package dev.nospof.components.aws.cache;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void whatIsMissing() {
        refused(ReplicatedCacheArgs::builder, """
                ReplicatedCacheArgs: size is missing.
                There is nothing to make it of.
                Say size("cache.r7g.large").""");
        refused(() -> ReplicatedCacheArgs.builder().size("cache.r7g.large"), """
                ReplicatedCacheArgs: network is missing.
                There is nothing to make it of.
                Say network(new MultiAzNetwork(…)).""");
    }

    @Test
    void namesThatAwsRefuses() {
        Declared.by(() -> {
            var args = Caches.builder().build();
            assertThatThrownBy(() -> new ReplicatedCache("sessions--of-users", args))
                    .isInstanceOf(UnsafeArgs.class)
                    .hasMessage("""
                            ReplicatedCache: name is 'sessions--of-users', needs to be at most 26 characters, without two dashes in a row.
                            AWS would refuse the names that are made from it: a group's has 40 characters at most.
                            Choose a short word, such as 'sessions'.""");
        });
    }

    @Test
    void versionsAndSizesThatAreNone() {
        refused(b -> b.engine(CacheEngine.VALKEY, "8"), """
                ReplicatedCacheArgs: version is '8', needs to be such as '8.0'.
                AWS would choose one, and another one next year.
                Write major and minor version: 7.2 or 8.0 of Valkey, 7.1 of Redis.""");
        refused(b -> b.size("r7g.large"), """
                ReplicatedCacheArgs: size is 'r7g.large', needs to be such as 'cache.r7g.large'.
                AWS would refuse it, after others were created.
                Name a type of nodes; those of family t slow down under load.""");
        refused(b -> b.shards(0), """
                ReplicatedCacheArgs: shards is 0, needs to be 1 to 90.
                AWS would refuse it.
                Set shards to how many nodes have to write at once.""");
    }

    @Test
    void fewerZonesThanTheProfileSpreadsOver() {
        refused(
                b -> b.network(new MultiAzNetwork(
                        "narrow",
                        MultiAzNetworkArgs.builder()
                                .zones("eu-west-1a", "eu-west-1b")
                                .profile(Profile.DEV)
                                .withoutAlarms()
                                .build())),
                """
                ReplicatedCacheArgs: the network has data subnets in 2 zones, profile 'prod' spreads over 3, and AWS over 6 at most.
                A zone that is lost would take more of it than its share.
                Add zones to the network, or use a profile with fewer: profile.withZones(2).""");
    }

    @Test
    void windowsThatAreNoneOrMeet() {
        refused(b -> b.backupWindow("03:00-03:30"), """
                ReplicatedCacheArgs: backupWindow is '03:00-03:30', needs to be such as '03:00-04:00' in UTC, an hour or longer.
                AWS would refuse it, or choose a time of its own.
                Choose a quiet hour of your users.""");
        refused(b -> b.maintenanceWindow("sun:03:30-sun:04:30"), """
                ReplicatedCacheArgs: backupWindow 03:00-04:00 and maintenanceWindow sun:03:30-sun:04:30 meet.
                A node could be restarted in the middle of its backup.
                Choose windows that do not meet.""");
    }

    @Test
    void alarmsThatNobodyHears() {
        refused(() -> ReplicatedCacheArgs.builder().size("cache.r7g.large").network(Caches.network()), """
                ReplicatedCacheArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    private static void refused(UnaryOperator<ReplicatedCacheArgs.Builder> change, String message) {
        refused(() -> change.apply(Caches.builder()), message);
    }

    private static void refused(Supplier<ReplicatedCacheArgs.Builder> args, String message) {
        Declared.by(() -> assertThatThrownBy(() -> args.get().build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage(message));
    }
}
