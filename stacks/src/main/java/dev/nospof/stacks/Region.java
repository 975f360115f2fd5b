package dev.nospof.stacks;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import com.pulumi.resources.Resource;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.alerting.AlertingSlo;
import dev.nospof.components.aws.alerting.Requests;
import dev.nospof.components.aws.alerting.Shown;
import dev.nospof.components.aws.database.OtherRegion;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A region of AWS as the shop has it: its network, what visitors are promised there, and who hears when it is not kept.
 *
 * <p>Things of two regions have the same names. Those of the region that stands by are children of it, so that Pulumi can tell them apart.
 */
final class Region {
    private final String name;
    private final String certificate;
    private final Optional<Resource> parent;
    private final Provider provider;
    private final AlertingSlo promise;
    private final MultiAzNetwork network;

    static Region home(Settings settings, Account account) {
        return new Region(settings, account, account.region(), account.certificate(), Optional.empty());
    }

    static Region standby(Settings settings, Account account, Account.Standby standby) {
        return new Region(
                settings,
                account,
                standby.region(),
                standby.certificate(),
                Optional.of(new ComponentResource("nospof:shop:Standby", standby.region())));
    }

    private Region(Settings settings, Account account, String name, String certificate, Optional<Resource> parent) {
        this.name = name;
        this.certificate = certificate;
        this.parent = parent;
        this.provider = new Provider(name, ProviderArgs.builder().region(name).build());
        this.promise = new AlertingSlo("shop", account.heard(settings.profile()), all());
        this.network = new MultiAzNetwork(
                "shop",
                MultiAzNetworkArgs.builder()
                        .profile(settings.profile())
                        .zones(Stream.of("a", "b", "c").map(name::concat).toArray(String[]::new))
                        .alarmsTo(alarms())
                        .build(),
                all());
    }

    String name() {
        return name;
    }

    /** ARN of the domain's certificate there. */
    String certificate() {
        return certificate;
    }

    /** What is made there of a database that is at home elsewhere. */
    OtherRegion.Database following(String key) {
        return OtherRegion.database(network, provider, Output.of(key)).alarmsTo(alarms());
    }

    AlarmTopics alarms() {
        return promise.topics();
    }

    /** Holds what visitors are promised against what they get here. */
    void measure(LoadBalancerEndpoint front) {
        promise.measures(Requests.to(front)).shows(Shown.front("Way in", front));
    }

    MultiAzNetwork network() {
        return network;
    }

    /** For what is made there by itself. */
    CustomResourceOptions only() {
        return by(provider);
    }

    /** For what another provider makes there, such as its cluster's. */
    CustomResourceOptions by(ProviderResource other, Resource... after) {
        var options = CustomResourceOptions.builder().provider(other).dependsOn(after);
        parent.ifPresent(options::parent);
        return options.build();
    }

    /** For what is made there with all that belongs to it. */
    ComponentResourceOptions all() {
        return allBy(provider);
    }

    /** For what another provider makes there, with all that belongs to it. */
    ComponentResourceOptions allBy(ProviderResource other, Resource... after) {
        var options = ComponentResourceOptions.builder().providers(other).dependsOn(after);
        parent.ifPresent(options::parent);
        return options.build();
    }
}
