package dev.nospof.stacks;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.alerting.AlertingSlo;
import dev.nospof.components.aws.failover.RegionalFailover;
import dev.nospof.components.aws.failover.RegionalFailoverArgs;
import dev.nospof.components.aws.failover.ServingRegion;
import dev.nospof.components.aws.failover.Strategy;
import dev.nospof.components.aws.takeover.RegionTakeover;
import dev.nospof.components.aws.takeover.RegionTakeoverArgs;

/** What the shop is beyond its regions: the name that leads to the one that serves, and what makes the databases of the other one take over. */
final class Worldwide {
    /** Where Route 53 tells how names fare. */
    private static final String VIRGINIA = "us-east-1";

    private Worldwide() {}

    static Output<String> leadingTo(
            CloudCluster home, CloudCluster standby, Databases databases, Settings settings, Account account) {
        var virginia =
                new Provider(VIRGINIA, ProviderArgs.builder().region(VIRGINIA).build());
        var heard = new AlertingSlo(
                "shop-worldwide",
                account.heard(settings.profile()),
                ComponentResourceOptions.builder().providers(virginia).build());
        var first = ServingRegion.of(home.region().name(), home.front());
        for (var database : databases.all().values()) {
            first = first.needing(database.name(), database.following());
        }
        var name = new RegionalFailover(
                "shop",
                RegionalFailoverArgs.builder()
                        .profile(settings.profile())
                        .domain(account.domain())
                        .zone(account.hostedZone())
                        .strategy(Strategy.WARM_STANDBY)
                        .region(first)
                        .region(ServingRegion.of(standby.region().name(), standby.front()))
                        .alarmsTo(heard.topics())
                        .alarmsFrom(virginia)
                        .build(),
                home.region().all());
        var takeover = RegionTakeoverArgs.builder()
                .profile(settings.profile())
                .leaving(home.region().name(), name.healthCheck(home.region().name()))
                .alarmsFrom(virginia)
                .alarmsTo(standby.region().alarms());
        databases.all().values().forEach(database -> takeover.database(database.inOtherRegion()));
        new RegionTakeover("shop-takeover", takeover.build(), standby.region().all());
        return Output.of(account.domain());
    }
}
