package dev.nospof.tests.contract.aws;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.table.Capacity;
import dev.nospof.components.aws.table.GlobalTable;
import dev.nospof.components.aws.table.GlobalTableArgs;
import dev.nospof.components.aws.table.KeyType;
import dev.nospof.components.aws.table.TableCopy;
import dev.nospof.components.aws.table.TableIndex;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.util.Map;

/** The knobs of tables. */
final class AwsTableKnobs {
    private static final AlarmTopics TOPICS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");

    private AwsTableKnobs() {}

    static Knobs<GlobalTableArgs.Builder> table() {
        return Knobs.of(
                        "table",
                        GlobalTableArgs.Builder.class,
                        change -> new GlobalTable(
                                "carts",
                                change.apply(GlobalTableArgs.builder()
                                                .key("id", KeyType.TEXT)
                                                .index(TableIndex.of("by-customer", "customer"))
                                                .alarmsTo(TOPICS))
                                        .build()))
                .turn("key", b -> b.key("cart", KeyType.TEXT))
                .turn("sortedBy", b -> b.sortedBy("line", KeyType.NUMBER))
                .turn("index", b -> b.index(TableIndex.of("by-shop", "shop").sortedBy("opened", KeyType.NUMBER)))
                .turn("provisioned", b -> b.provisioned(Capacity.between(10, 500), Capacity.between(5, 200)))
                .turn("expiresBy", b -> b.expiresBy("until"))
                .turn("streamed", GlobalTableArgs.Builder::streamed)
                .turn("withoutInsights", GlobalTableArgs.Builder::withoutInsights)
                .turn("encryptedWith", b -> b.encryptedWith(key("eu-west-1")))
                .turn(
                        "copiedTo",
                        b -> b.copiedTo(TableCopy.in("eu-central-1", frankfurt())
                                .alarmsTo(AlarmTopics.of("arn:aws:sns:eu-central-1:123456789012:alarms"))))
                .turn("copiedTo", b -> b.encryptedWith(key("eu-west-1"))
                        .copiedTo(TableCopy.in("eu-central-1", frankfurt()).encryptedWith(key("eu-central-1"))))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("alarmsTo", b -> b.alarmsTo(AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:others")))
                .turn("withoutAlarms", GlobalTableArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(new Runbooks("https://wiki.example.org/runbooks/")))
                .turn("tags", b -> b.tags(Map.of("team", "shop")));
    }

    private static Provider frankfurt() {
        return new Provider(
                "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
    }

    private static Output<String> key(String region) {
        return Output.of("arn:aws:kms:" + region + ":123456789012:key/0f0e0d0c-0b0a-0908-0706-050403020100");
    }
}
