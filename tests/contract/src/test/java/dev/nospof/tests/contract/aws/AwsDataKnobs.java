package dev.nospof.tests.contract.aws;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.bucket.BucketCopy;
import dev.nospof.components.aws.bucket.DurableBucket;
import dev.nospof.components.aws.bucket.DurableBucketArgs;
import dev.nospof.components.aws.cache.CacheEngine;
import dev.nospof.components.aws.cache.ReplicatedCache;
import dev.nospof.components.aws.cache.ReplicatedCacheArgs;
import dev.nospof.components.aws.database.Engine;
import dev.nospof.components.aws.database.Layout;
import dev.nospof.components.aws.database.OtherRegion;
import dev.nospof.components.aws.database.ReplicatedDatabase;
import dev.nospof.components.aws.database.ReplicatedDatabaseArgs;
import dev.nospof.components.aws.database.Storage;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.time.Duration;
import java.util.Map;

/** The knobs of what keeps data. */
final class AwsDataKnobs {
    private static final AlarmTopics TOPICS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");
    private static final AlarmTopics OTHERS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:others");
    private static final Runbooks RUNBOOKS = new Runbooks("https://wiki.example.org/runbooks/");
    private static final Map<String, String> TAGS = Map.of("team", "shop");
    private static final Storage STORAGE = Storage.ofGibibytes(100);

    private AwsDataKnobs() {}

    static Knobs<ReplicatedDatabaseArgs.Builder> database() {
        return Knobs.of(
                        "database",
                        ReplicatedDatabaseArgs.Builder.class,
                        change -> new ReplicatedDatabase(
                                "orders-db",
                                change.apply(ReplicatedDatabaseArgs.of(
                                                        Engine.POSTGRESQL, "16.6", "db.r6gd.large", network())
                                                .alarmsTo(TOPICS))
                                        .build()))
                .turn("layout", b -> b.layout(Layout.readableStandbys(STORAGE)))
                .turn("updatedInPlace", b -> b.layout(Layout.standby(STORAGE)).updatedInPlace())
                .turn("password", b -> b.layout(Layout.standby(STORAGE)).password(Output.ofSecret("correct-horse")))
                .turn("writesStopAtMost", b -> b.writesStopAtMost(Duration.ofMinutes(1)))
                .turn("in", b -> b.in(Tier.PRIVATE))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("database", b -> b.database("orders"))
                .turn("username", b -> b.username("owner"))
                .turn("encryptedWith", b -> b.encryptedWith(key("eu-west-1")))
                .turn("reachedFrom", b -> b.reachedFrom("orders", Output.of("sg-0123456789abcdef0")))
                .turn("proxied", ReplicatedDatabaseArgs.Builder::proxied)
                .turn("setting", b -> b.setting("work_mem", "65536"))
                .turn("backupWindow", b -> b.backupWindow("01:00-02:00"))
                .turn("maintenanceWindow", b -> b.maintenanceWindow("tue:01:00-tue:02:00"))
                .turn("finalSnapshot", b -> b.finalSnapshot("the-last-of-orders"))
                .turn("otherRegion", b -> {
                    var frankfurt = frankfurt();
                    return b.password(Output.ofSecret("correct-horse"))
                            .otherRegion(OtherRegion.database(networkOf(frankfurt), frankfurt, key("eu-central-1")));
                })
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", ReplicatedDatabaseArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(TAGS));
    }

    static Knobs<DurableBucketArgs.Builder> bucket() {
        return Knobs.of(
                        "bucket",
                        DurableBucketArgs.Builder.class,
                        change -> new DurableBucket(
                                "uploads",
                                change.apply(DurableBucketArgs.builder()).build()))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("keepsOldVersions", b -> b.keepsOldVersions(Duration.ofDays(90)))
                .turn("expiresAfter", b -> b.expiresAfter(Duration.ofDays(400)))
                .turn("lockedFor", b -> b.lockedFor(Duration.ofDays(30)))
                .turn("encryptedWith", b -> b.encryptedWith(key("eu-west-1")))
                .turn("copiedTo", b -> b.copiedTo(BucketCopy.in("eu-central-1", frankfurt()))
                        .alarmsTo(TOPICS))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", b -> b.copiedTo(BucketCopy.in("eu-central-1", frankfurt()))
                        .withoutAlarms())
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(TAGS));
    }

    static Knobs<ReplicatedCacheArgs.Builder> cache() {
        return Knobs.of(
                        "cache",
                        ReplicatedCacheArgs.Builder.class,
                        change -> new ReplicatedCache(
                                "sessions",
                                change.apply(ReplicatedCacheArgs.builder()
                                                .network(network())
                                                .size("cache.r7g.large")
                                                .alarmsTo(TOPICS))
                                        .build()))
                .turn(
                        "network",
                        b -> b.network(new MultiAzNetwork(
                                "elsewhere",
                                MultiAzNetworkArgs.builder()
                                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                                        .cidr("10.9.0.0/16")
                                        .withoutAlarms()
                                        .build())))
                .turn("size", b -> b.size("cache.m7g.2xlarge"))
                .turn("engine", b -> b.engine(CacheEngine.REDIS, "7.1"))
                .turn("shards", b -> b.shards(3))
                .turn("setting", b -> b.setting("maxmemory-policy", "allkeys-lru"))
                .turn("reachedFrom", b -> b.reachedFrom("orders", Output.of("sg-0123456789abcdef0")))
                .turn("password", b -> b.password(Output.ofSecret("correct-horse-battery")))
                .turn("encryptedWith", b -> b.encryptedWith(key("eu-west-1")))
                .turn("backupWindow", b -> b.backupWindow("01:00-02:00"))
                .turn("maintenanceWindow", b -> b.maintenanceWindow("tue:01:00-tue:02:00"))
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", ReplicatedCacheArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(RUNBOOKS))
                .turn("tags", b -> b.tags(TAGS));
    }

    private static Network network() {
        return new MultiAzNetwork(
                "shop",
                MultiAzNetworkArgs.builder()
                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                        .withoutAlarms()
                        .build());
    }

    private static Network networkOf(Provider provider) {
        return new MultiAzNetwork(
                "there",
                MultiAzNetworkArgs.builder()
                        .zones("eu-central-1a", "eu-central-1b", "eu-central-1c")
                        .cidr("10.1.0.0/16")
                        .withoutAlarms()
                        .build(),
                ComponentResourceOptions.builder().providers(provider).build());
    }

    private static Provider frankfurt() {
        return new Provider(
                "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
    }

    private static Output<String> key(String region) {
        return Output.of("arn:aws:kms:" + region + ":123456789012:key/0f0e0d0c-0b0a-0908-0706-050403020100");
    }
}
