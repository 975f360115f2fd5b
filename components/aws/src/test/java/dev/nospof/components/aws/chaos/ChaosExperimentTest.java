package dev.nospof.components.aws.chaos;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.chaos.Trials.names;
import static dev.nospof.components.aws.chaos.Trials.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.fis.ExperimentTemplateArgs;
import com.pulumi.aws.fis.inputs.ExperimentTemplateStopConditionArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Judged;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Profile;
import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChaosExperimentTest {
    private static final Fault PODS =
            Fault.podsDelete(34, Output.of("main"), "shop", "app.kubernetes.io/name=orders", "fis");

    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "zone-lost",
                        "zone-lost-experiment",
                        "zone-lost-logs",
                        "zone-lost-rights",
                        "zone-lost-role",
                        "zone-lost-runs",
                        "zone-lost-told");
        assertThat(names(plan(b -> b.fault(PODS)))).contains("zone-lost-access");
        assertThat(names(plan(b -> b.withoutAlarms()))).doesNotContain("zone-lost-runs", "zone-lost-told");
    }

    @Test
    void beginsOnlyWhileAllIsWell() {
        var actions = experiment(plan(b -> b.stopsOn(Trials.alarm("late"))))
                .at("actions")
                .items();
        var first = actions.get(0);

        assertThat(text(first, "actionId")).isEqualTo("aws:cloudwatch:assert-alarm-state");
        assertThat(text(first.at("parameters").items().get(0), "value"))
                .matches("arn:aws:cloudwatch:\\S+:alarm:orders-fail-\\w+,arn:aws:cloudwatch:\\S+:alarm:late-\\w+");
        assertThat(actions.subList(1, actions.size())).isNotEmpty().allSatisfy(action -> assertThat(
                        action.at("startAfters").items().get(0).text())
                .contains("all-is-well"));
    }

    @Test
    void hitsWhatBearsItsTagAndNothingElse() {
        var targets = experiment(plan(b -> b)).at("targets").items();

        assertThat(targets).hasSize(5).allSatisfy(target -> {
            var tag = target.at("resourceTags").items().get(0);
            assertThat(text(tag, "key")).isEqualTo("team");
            assertThat(text(tag, "value")).isEqualTo("shop");
        });
        assertThat(rights(plan(b -> b)))
                .contains("\"Condition\":{\"StringEquals\":{\"aws:ResourceTag/team\":\"shop\"}}")
                .doesNotContain("TerminateInstances");
    }

    @Test
    void mayDoWhatItsFaultNeedsAndNoMore() {
        assertThat(rights(plan(b -> b.fault(Fault.databaseFailsOver()))))
                .contains("rds:FailoverDBCluster")
                .doesNotContain("ec2:", "elasticache:", "s3:");
        assertThat(rights(plan(b -> b.fault(Fault.nodesTerminate(34)))))
                .contains("ec2:TerminateInstances", "aws:ResourceTag/eks:nodegroup-name")
                .doesNotContain("ec2:StopInstances");
        assertThat(rights(plan(b -> b.fault(PODS))))
                .contains("eks:DescribeCluster")
                .doesNotContain("ec2:TerminateInstances");
        assertThat(rights(plan(b -> b.reportsTo(Output.of("evidence")))))
                .contains("\"Resource\":\"arn:aws:s3:::evidence/zone-lost/*\"");
    }

    @Test
    void isTakenByExperimentsOfItsOwnAccountOnly() {
        var role = named(plan(b -> b), "zone-lost-role");

        assertThat(role.at("assumeRolePolicy").text().orElseThrow())
                .contains("fis.amazonaws.com")
                .matches(".*\"aws:SourceArn\":\"arn:aws:fis:\\*:\\d{12}:experiment/\\*\".*");
    }

    @Test
    void saysWhichFailureOfTheProofItStandsFor() {
        assertThat(failure(Fault.zoneLosesPower(new Zone("eu-west-1a")))).isEqualTo("any zone");
        assertThat(failure(Fault.zoneIsCutOff(new Zone("eu-west-1a")))).isEqualTo("any zone");
        assertThat(failure(Fault.instancesStop(34))).isEqualTo("any node");
        assertThat(failure(Fault.nodesTerminate(34))).isEqualTo("any node");
        assertThat(failure(Fault.databaseFailsOver())).isEqualTo("any database instance");
        assertThat(failure(PODS)).isEqualTo("any pod");
    }

    @Test
    void lastsAsLongAsItIsTold() {
        var stop = experiment(plan(b -> b.fault(Fault.instancesStop(20)).lasting(Duration.ofMinutes(3))))
                .at("actions")
                .items()
                .get(1);

        assertThat(stop.at("parameters").items()).anySatisfy(parameter -> {
            assertThat(text(parameter, "key")).isEqualTo("startInstancesAfterDuration");
            assertThat(text(parameter, "value")).isEqualTo("PT3M");
        });
    }

    @Test
    void failsWhereItFindsNothingUnlessAZoneIsLost() {
        assertThat(whenEmpty(Fault.zoneLosesPower(new Zone("eu-west-1a")))).isEqualTo("skip");
        assertThat(whenEmpty(Fault.instancesStop(20))).isEqualTo("fail");
    }

    @Test
    void saysWhatItExpectsAndWhyInProduction() {
        var plan = plan(b -> b.profile(Profile.PROD)
                .hypothesis("Orders go on.")
                .runsInProduction("The last three in staging went well."));

        assertThat(experiment(plan).at("description").text())
                .contains("Orders go on. In production: The last three in staging went well.");
        assertThat(named(plan, "zone-lost-logs").options().protect()).isTrue();
    }

    @Test
    void tellsOfEachRun() {
        var plan = plan(b -> b);
        var told = named(plan, "zone-lost-told");

        assertThat(named(plan, "zone-lost-runs").at("eventPattern").text().orElseThrow())
                .contains("FIS Experiment State Change", "experiment-template-id\":[\"EXT");
        assertThat(told.at("arn").text()).contains(Trials.TOPIC);
        assertThat(told.at("inputTransformer", "inputTemplate").text().orElseThrow())
                .contains("any zone: <status>", "https://nospof.dev/runbooks/experiment-runs");
        assertThat(Path.of("../../docs/runbooks/experiment-runs.md")).exists();
    }

    @Test
    void keepsEveryRule() {
        for (var fault : List.of(
                Fault.zoneLosesPower(new Zone("eu-west-1a")),
                Fault.zoneIsCutOff(new Zone("eu-west-1b")),
                Fault.instancesStop(34),
                Fault.nodesTerminate(34),
                Fault.databaseFailsOver(),
                PODS)) {
            assertThat(new Judged(plan(b -> b.fault(fault))).complaints()).isEmpty();
        }
        assertThat(new Judged(plan(b -> b.profile(Profile.DEV).fault(Fault.instancesStop(50)))).complaints())
                .isEmpty();
        assertThat(new Judged(plan(b -> b)).asked()).contains("CHS-01", "CHS-03");
    }

    @Test
    void isFoundOutWhereItIsSpoilt() {
        var endless = plan(
                b -> b.customise(ChaosExperiment.EXPERIMENT, experiment -> ExperimentTemplateArgs.builder(experiment)
                        .stopConditions(ExperimentTemplateStopConditionArgs.builder()
                                .source("none")
                                .build())
                        .build()));

        assertThat(new Judged(endless).broken()).contains("CHS-01");
    }

    private static Resource experiment(ResourceGraph plan) {
        return named(plan, "zone-lost-experiment");
    }

    private static String rights(ResourceGraph plan) {
        return named(plan, "zone-lost-rights").at("policy").text().orElseThrow();
    }

    private static String failure(Fault fault) {
        return experiment(plan(b -> b.fault(fault)))
                .at("tags", "nospof.dev/failure")
                .text()
                .orElseThrow();
    }

    private static String whenEmpty(Fault fault) {
        return experiment(plan(b -> b.fault(fault)))
                .at("experimentOptions", "emptyTargetResolutionMode")
                .text()
                .orElseThrow();
    }

    private static String text(Field field, String name) {
        return Optional.of(field.at(name)).flatMap(Field::text).orElse("");
    }
}
