package dev.nospof.stacks;

import com.pulumi.Context;
import com.pulumi.core.Output;

/** Everything that the shop is. */
final class Shop {
    private Shop() {}

    static void declare(Context context) {
        var settings = Settings.from(context.config());
        if (!settings.namesDigests()) {
            context.log()
                    .info("Images are named by version " + settings.version()
                            + ": a tag may come to mean another image. stacks/pin-images names what was built.");
        }
        settings.account()
                .ifPresentOrElse(account -> onAws(context, settings, account), () -> inOwnCluster(context, settings));
    }

    private static void inOwnCluster(Context context, Settings settings) {
        context.export("edge", services(new OwnCluster(settings)));
    }

    private static void onAws(Context context, Settings settings, Account account) {
        var home = Region.home(settings, account);
        var standby = account.standby().map(there -> Region.standby(settings, account, there));
        var databases = new Databases(settings, account, home, standby);
        var cluster = served(new CloudCluster(settings, account, home, databases::here));
        var name = standby.map(region -> Worldwide.leadingTo(
                        cluster,
                        served(new CloudCluster(settings.in(region.name()), account, region, databases::elsewhere)),
                        databases,
                        settings,
                        account))
                .orElseGet(() -> Name.leadingTo(cluster.front(), account, home));
        context.export("edge", name);
    }

    private static CloudCluster served(CloudCluster cluster) {
        services(cluster);
        cluster.region().measure(cluster.front());
        return cluster;
    }

    /** Whatever is called comes before whoever calls it. */
    private static Output<String> services(Site site) {
        var inventory = Inventory.declare(site);
        var payments = Payments.declare(site, Provider.declare(site));
        var orders = Orders.declare(site, inventory, payments);
        return site.open(Storefront.declare(site, orders, inventory));
    }
}
