package dev.nospof.stacks;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.alerting.AlertingSlo;
import dev.nospof.components.aws.alerting.AlertingSloArgs;
import dev.nospof.components.aws.alerting.Requests;
import dev.nospof.components.aws.alerting.Shown;
import dev.nospof.components.aws.alerting.Way;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import java.util.stream.Stream;

/** A region of AWS as the shop has it: its network, what visitors are promised there, and who hears when it is not kept. */
final class Region {
    private final Provider provider;
    private final AlertingSlo promise;
    private final MultiAzNetwork network;

    Region(Settings settings, Account account) {
        var name = account.region();
        this.provider = new Provider(name, ProviderArgs.builder().region(name).build());
        this.promise = new AlertingSlo(
                "shop",
                AlertingSloArgs.builder()
                        .profile(settings.profile())
                        .reaches("mail", Way.email(account.mail()))
                        .reaches("pager", Way.https(Output.of(account.pager())))
                        .build(),
                all());
        this.network = new MultiAzNetwork(
                "shop",
                MultiAzNetworkArgs.builder()
                        .profile(settings.profile())
                        .zones(Stream.of("a", "b", "c").map(name::concat).toArray(String[]::new))
                        .alarmsTo(alarms())
                        .build(),
                all());
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
        return CustomResourceOptions.builder().provider(provider).build();
    }

    /** For what is made there with all that belongs to it. */
    ComponentResourceOptions all() {
        return ComponentResourceOptions.builder().providers(provider).build();
    }
}
