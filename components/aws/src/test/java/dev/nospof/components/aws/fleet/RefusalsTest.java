package dev.nospof.components.aws.fleet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void noNetworkAndNoImage() {
        assertThatThrownBy(() -> SelfHealingFleetArgs.builder().build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                SelfHealingFleetArgs: network is missing.
                There is no zone that instances could be in.
                Name one: network(new MultiAzNetwork(…)), or an ExistingNetwork.""");
        Declared.by(() -> assertThatThrownBy(() ->
                        SelfHealingFleetArgs.builder().network(Shops.network()).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                SelfHealingFleetArgs: image is missing.
                Nothing could be started.
                Name a machine image: image(ami.id())."""));
    }

    @Test
    void tooFewTypes() {
        refused(b -> b.instanceTypes("m7g.large", "m6g.large"), """
                SelfHealingFleetArgs: instanceTypes are [m7g.large, m6g.large], needs to be 3 different ones or more.
                When a zone is lost everybody asks for the same type in the others, and AWS may have none left.
                Name others of the same size and processor: 'm7g.large', 'm6g.large', 'm7gd.large'.""");
        refused(b -> b.instanceTypes("large"), """
                SelfHealingFleetArgs: instance type 'large' is none.
                AWS would refuse the group.
                Write it as 'm7g.large'.""");
    }

    @Test
    void tooFewInstances() {
        refused(b -> b.atLeast(2), """
                SelfHealingFleetArgs: atLeast is 2, and there are 3 zones.
                A zone without an instance helps nobody when another one is lost.
                Set atLeast to 3 or more.""");
        refused(b -> b.atLeast(6).atMost(8), """
                SelfHealingFleetArgs: atMost is 8 and atLeast 6, needs to be 9 or more.
                What a lost zone takes could not be replaced while the group still counts it.
                Set atMost to 9 or more, or leave it out.""");
    }

    @Test
    void fewerZonesThanTheProfileHas() {
        refused(b -> b.profile(Profile.PROD.withZones(4)), """
                SelfHealingFleetArgs: the network has private subnets in 3 zones, profile 'prod' spreads over 4.
                The loss of one zone would take a larger share of the instances.
                Add zones to the network, or use a profile with fewer: profile.withZones(2).""");
    }

    @Test
    void timesThatMakeNoSense() {
        refused(b -> b.bootTime(Duration.ZERO), """
                SelfHealingFleetArgs: bootTime is 0s, needs to be more than 0s and at most 30m.
                Instances would be replaced before they are up, or not until long after they fail.
                Declare the time from the launch to the first good answer, as measured.""");
        refused(b -> b.drainTime(Duration.ofHours(2)), """
                SelfHealingFleetArgs: drainTime is 2h, needs to be 0s to 1h.
                An instance that is to go would be ended in the middle of its work, or never.
                Declare how long the work that an instance has may take.""");
    }

    @Test
    void loadThatTheOthersCannotTake() {
        refused(b -> b.cpuTarget(80), """
                SelfHealingFleetArgs: cpuTarget is 80, needs to be 1 to 66.
                Without one zone the others would have more to do than they can.
                Set cpuTarget to 66 or less.""");
    }

    @Test
    void rolloutsThatNothingTakesBack() {
        refused(b -> b, """
                SelfHealingFleetArgs: rollbackOn is missing.
                A bad image would be rolled out to the last instance.
                Name alarms of what runs on them: rollbackOn(List.of(alarm.name())), or behind(front), which has some.""");
    }

    @Test
    void alarmsThatNobodyHears() {
        Declared.by(() -> assertThatThrownBy(() -> SelfHealingFleetArgs.builder()
                        .network(Shops.network())
                        .image(Output.of("ami-0123456789abcdef0"))
                        .instanceTypes("m7g.large", "m6g.large", "m7gd.large")
                        .rollbackOn(List.of(Output.of("jobs-fail")))
                        .build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                SelfHealingFleetArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms()."""));
    }

    private static void refused(UnaryOperator<SelfHealingFleetArgs.Builder> change, String message) {
        Declared.by(() -> assertThatThrownBy(
                        () -> change.apply(Shops.builder(Shops.network())).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage(message));
    }
}
