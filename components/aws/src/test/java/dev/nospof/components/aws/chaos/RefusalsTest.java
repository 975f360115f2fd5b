package dev.nospof.components.aws.chaos;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    private static final Output<String> ALARM =
            Output.of("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:orders-fail");

    @Test
    void whatIsMissing() {
        refused(ChaosExperimentArgs::builder, """
                ChaosExperimentArgs: fault is missing.
                There is nothing to learn from it.
                Say fault(Fault.zoneLosesPower(new Zone("eu-west-1a"))).""");
        refused(() -> ChaosExperimentArgs.builder().fault(Fault.instancesStop(20)), """
                ChaosExperimentArgs: on is missing.
                Whatever is in the account could be hit.
                Name a tag of what may be hit: on("team", "shop").""");
    }

    @Test
    void experimentsThatNothingStops() {
        refused(
                () -> ChaosExperimentArgs.builder()
                        .fault(Fault.instancesStop(20))
                        .on("team", "shop"),
                """
                ChaosExperimentArgs: stopsOn is missing.
                An experiment that goes wrong would go on while users suffer.
                Name an alarm on what users notice: stopsOn(alarm.arn()).""");
        refused(
                b -> b.stopsOn(ALARM)
                        .stopsOn(ALARM)
                        .stopsOn(ALARM)
                        .stopsOn(ALARM)
                        .stopsOn(ALARM),
                """
                ChaosExperimentArgs: stopsOn names 6 alarms, FIS takes 5.
                FIS would refuse it, after others were created.
                Join them to one composite alarm, and name that.""");
    }

    @Test
    void productionWithoutAReason() {
        refused(b -> b.profile(Profile.PROD), """
                ChaosExperimentArgs: profile 'prod' is of production, and runsInProduction is missing.
                Users would meet what was broken on purpose.
                Break staging first: profile(Profile.STAGING); or say runsInProduction("why it is time").""");
        refused(b -> b.profile(Profile.PROD).runsInProduction(" "), """
                ChaosExperimentArgs: runsInProduction has 0 characters, needs 1 to 200.
                Nobody would know why this was broken on purpose.
                Say it in one sentence.""");
    }

    @Test
    void moreThanAZoneHas() {
        refused(b -> b.fault(Fault.instancesStop(35)), """
                ChaosExperimentArgs: the fault hits 35 %, needs to be at most 34 % where profile 'staging' spreads over 3 zones.
                More would be lost than with a zone, which is all that there is a reserve for.
                Hit 34 % or less.""");
        refusedAtOnce(() -> Fault.instancesStop(0), """
                Fault: percent is 0, needs to be 1 to 100.
                FIS would refuse it.
                Give the share that may be lost, such as 34.""");
    }

    @Test
    void zonesThatFisDoesNotFind() {
        refusedAtOnce(() -> Fault.zoneIsCutOff(new Zone("euw1-az1")), """
                Fault: zone is 'euw1-az1', needs to be its name in this account.
                FIS would find no instance there, and the experiment would prove nothing.
                Write it as 'eu-west-1a'.""");
    }

    @Test
    void timesThatFisRefuses() {
        refused(b -> b.lasting(Duration.ofSeconds(30)), """
                ChaosExperimentArgs: lasting is 30s, needs to be 1m to 12h.
                FIS would refuse it, after others were created.
                Choose some minutes more than what is broken needs to heal.""");
    }

    @Test
    void tagsThatNothingHas() {
        refused(b -> b.on("aws:team", "shop"), """
                ChaosExperimentArgs: the tag that targets bear is 'aws:team', which no tag has.
                Nothing would be hit, and the experiment would prove nothing.
                Name a tag of what may be hit: on("team", "shop").""");
        refused(b -> b.on("team", "*"), """
                ChaosExperimentArgs: the tag's value that targets bear is '*', which no tag has.
                Nothing would be hit, and the experiment would prove nothing.
                Name a tag of what may be hit: on("team", "shop").""");
    }

    @Test
    void namesInPlaceOfAlarms() {
        refusedAtOnce(() -> Checks.account("orders-fail"), """
                ChaosExperimentArgs: stopsOn is 'orders-fail', needs to be the ARN of an alarm of CloudWatch.
                The experiment would not stop when users suffer.
                Give alarm.arn(), not its name.""");
    }

    @Test
    void runsThatNobodyHearsOf() {
        refused(
                () -> ChaosExperimentArgs.builder()
                        .fault(Fault.instancesStop(20))
                        .on("team", "shop")
                        .stopsOn(ALARM)
                        .profile(Profile.STAGING),
                """
                ChaosExperimentArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    private static void refused(UnaryOperator<ChaosExperimentArgs.Builder> change, String message) {
        refused(() -> change.apply(Trials.builder()), message);
    }

    private static void refused(Supplier<ChaosExperimentArgs.Builder> args, String message) {
        Declared.by(() -> refusedAtOnce(() -> args.get().build(), message));
    }

    private static void refusedAtOnce(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UnsafeArgs.class).hasMessage(message);
    }
}
