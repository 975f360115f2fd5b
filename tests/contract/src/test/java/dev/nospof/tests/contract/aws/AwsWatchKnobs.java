package dev.nospof.tests.contract.aws;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.aws.alerting.AlertingSlo;
import dev.nospof.components.aws.alerting.AlertingSloArgs;
import dev.nospof.components.aws.alerting.Requests;
import dev.nospof.components.aws.alerting.Shown;
import dev.nospof.components.aws.alerting.Way;
import dev.nospof.components.aws.chaos.ChaosExperiment;
import dev.nospof.components.aws.chaos.ChaosExperimentArgs;
import dev.nospof.components.aws.chaos.Fault;
import dev.nospof.components.model.Objective;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The knobs of what watches, and of what is broken to be watched. */
final class AwsWatchKnobs {
    private static final AlarmTopics TOPICS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");
    private static final AlarmTopics OTHERS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:others");
    private static final Runbooks RUNBOOKS = new Runbooks("https://wiki.example.org/runbooks/");

    private AwsWatchKnobs() {}

    static Knobs<ChaosExperimentArgs.Builder> experiment() {
        return Knobs.of(
                        "experiment",
                        ChaosExperimentArgs.Builder.class,
                        change -> new ChaosExperiment(
                                "zone-lost",
                                change.apply(ChaosExperimentArgs.builder()
                                                .fault(Fault.zoneLosesPower(new Zone("eu-west-1a")))
                                                .on("team", "shop")
                                                .stopsOn(alarm("orders-fail"))
                                                .runsInProduction("Staging went well three times.")
                                                .alarmsTo(TOPICS))
                                        .build()))
                .turn("fault", b -> b.fault(Fault.zoneIsCutOff(new Zone("eu-west-1b"))))
                .turn("fault", b -> b.fault(Fault.instancesStop(34)))
                .turn("fault", b -> b.fault(Fault.nodesTerminate(34)))
                .turn("fault", b -> b.fault(Fault.databaseFailsOver()))
                .turn(
                        "fault",
                        b -> b.fault(Fault.podsDelete(
                                34, Output.of("main"), "shop", "app.kubernetes.io/name=orders", "fis")))
                .turn("on", b -> b.on("nospof.dev/component", "shop"))
                .turn("stopsOn", b -> b.stopsOn(alarm("late")))
                .turn("lasting", b -> b.lasting(Duration.ofHours(12)))
                .turn("hypothesis", b -> b.hypothesis("Orders go on."))
                .turn("runsInProduction", b -> b.runsInProduction("It is time."))
                .turn("reportsTo", b -> b.reportsTo(Output.of("evidence-of-the-shop")))
                .turn("reportsShow", b -> b.reportsTo(Output.of("evidence-of-the-shop"))
                        .reportsShow(Output.of("arn:aws:cloudwatch::123456789012:dashboard/shop")))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", ChaosExperimentArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(Map.of("team", "shop")));
    }

    static Knobs<AlertingSloArgs.Builder> objective() {
        return Knobs.of("objective", AlertingSloArgs.Builder.class, change -> new AlertingSlo(
                                "checkout",
                                change.apply(AlertingSloArgs.builder()
                                                .reaches(
                                                        "pager", Way.https(Output.of("https://pager.example.org/shop")))
                                                .reaches("mail", Way.email("oncall@example.org")))
                                        .build())
                        .measures(Requests.to(front()))
                        .shows(Shown.front("Front", front())))
                .turn("objective", b -> b.objective(Objective.of("99.99").over(Duration.ofDays(7))))
                .turn(
                        "reaches",
                        b -> b.reaches("queue", Way.queue(Output.of("arn:aws:sqs:eu-west-1:123456789012:told"))))
                .turn(
                        "reaches",
                        b -> b.reaches(
                                "chat", Way.function(Output.of("arn:aws:lambda:eu-west-1:123456789012:function:chat"))))
                .turn("reachesUrgently", b -> b.reachesUrgently("phone", Way.sms("+4915112345678")))
                .turn("noticesAnomalies", AlertingSloArgs.Builder::noticesAnomalies)
                .turn(
                        "encryptedWith",
                        b -> b.encryptedWith(Output.of(
                                "arn:aws:kms:eu-west-1:123456789012:key/0f1e2d3c-0000-1111-2222-333344445555")))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("alarmsTo", b -> b.withoutAlarms().alarmsTo(OTHERS))
                .turn("withoutAlarms", AlertingSloArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(Map.of("team", "shop")));
    }

    private static LoadBalancerEndpoint front() {
        return new LoadBalancerEndpoint(
                Output.of("front-0123456.eu-west-1.elb.amazonaws.com"),
                Output.of("Z32O12XQLNTSW2"),
                Output.of(
                        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/0123456789abcdef"),
                List.of(443, 80),
                Zone.all("eu-west-1a", "eu-west-1b", "eu-west-1c"));
    }

    private static Output<String> alarm(String name) {
        return Output.of("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:" + name);
    }
}
