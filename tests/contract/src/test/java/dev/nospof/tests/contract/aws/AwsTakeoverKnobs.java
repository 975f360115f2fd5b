package dev.nospof.tests.contract.aws;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.database.SecondDatabase;
import dev.nospof.components.aws.takeover.RegionTakeover;
import dev.nospof.components.aws.takeover.RegionTakeoverArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The knobs of what takes over by itself. */
final class AwsTakeoverKnobs {
    private static final AlarmTopics TOPICS = AlarmTopics.of("arn:aws:sns:eu-central-1:123456789012:alarms");
    private static final AlarmTopics OTHERS = AlarmTopics.of("arn:aws:sns:eu-central-1:123456789012:others");

    private AwsTakeoverKnobs() {}

    static Knobs<RegionTakeoverArgs.Builder> takeover() {
        return Knobs.of(
                        "takeover",
                        RegionTakeoverArgs.Builder.class,
                        change -> new RegionTakeover(
                                "shop-takeover",
                                change.apply(RegionTakeoverArgs.builder()
                                                .leaving("eu-west-1", check("0f1e2d3c-0000-1111-2222-333344445555"))
                                                .database(second("orders-db"))
                                                .alarmsFrom(provider("virginia", "us-east-1"))
                                                .alarmsTo(TOPICS))
                                        .build(),
                                ComponentResourceOptions.builder()
                                        .providers(provider("frankfurt", "eu-central-1"))
                                        .build()))
                .turn("leaving", b -> b.leaving("eu-west-1", check("0f1e2d3c-0000-1111-2222-333344446666")))
                .turn("database", b -> b.database(second("payments-db")))
                .turn("alarmsFrom", b -> b.alarmsFrom(provider("other-virginia", "us-east-1")))
                .turn("noticedAfter", b -> b.noticedAfter(Duration.ofSeconds(90)))
                .turn("promotedAfter", b -> b.promotedAfter(Duration.ofMinutes(1)))
                .turn("profile", b -> b.profile(Profile.PROD_MULTI_REGION))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", RegionTakeoverArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(new Runbooks("https://wiki.example.org/runbooks/")))
                .turn("tags", b -> b.tags(Map.of("team", "shop")));
    }

    private static Output<String> check(String id) {
        return Output.of(id);
    }

    private static Provider provider(String name, String region) {
        return new Provider(name, ProviderArgs.builder().region(region).build());
    }

    private static SecondDatabase second(String name) {
        return new SecondDatabase(
                name + "-eu-central-1",
                "eu-central-1",
                "eu-west-1",
                Output.of(name + "-eu-central-1.cluster-0123456789ab.eu-central-1.rds.amazonaws.com"),
                5432,
                List.of("10.1.0.0/16"),
                1622,
                Output.of("arn:aws:rds:eu-central-1:123456789012:cluster:" + name + "-eu-central-1"),
                Output.of("arn:aws:rds:eu-west-1:123456789012:cluster:" + name),
                Output.of(name),
                Output.of("arn:aws:rds::123456789012:global-cluster:" + name));
    }
}
