package dev.nospof.components.aws.cluster;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.aws.network.Networks;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.function.UnaryOperator;

/** An ordinary cluster in an ordinary network, that tests change one thing of. */
final class Clusters {
    private static final String DEPLOYER = "arn:aws:iam::123456789012:role/deploy";

    private Clusters() {}

    static Network network() {
        return new MultiAzNetwork("shop", Networks.builder().build());
    }

    /** Another one than the ordinary one, beside it. */
    static Network network(UnaryOperator<MultiAzNetworkArgs.Builder> change) {
        return new MultiAzNetwork("other", change.apply(Networks.builder()).build());
    }

    /** All but its network and who hears of trouble. */
    static MultiAzClusterArgs.Builder unheard() {
        return MultiAzClusterArgs.builder()
                .version("1.33")
                .addOn(AddOn.VPC_CNI, "v1.20.1-eksbuild.1")
                .addOn(AddOn.KUBE_PROXY, "v1.33.3-eksbuild.4")
                .addOn(AddOn.POD_IDENTITY, "v1.3.8-eksbuild.2")
                .addOn(AddOn.COREDNS, "v1.12.3-eksbuild.1")
                .addOn(AddOn.EBS_CSI, "v1.47.0-eksbuild.1")
                .addOn(AddOn.NODE_MONITORING, "v1.4.0-eksbuild.2")
                .addOn(AddOn.METRICS_SERVER, "v0.8.0-eksbuild.2")
                .instanceTypes("m7g.large", "m6g.large", "m7gd.large")
                .admin("deploy", Output.of(DEPLOYER));
    }

    static MultiAzClusterArgs.Builder builder(Network network) {
        return unheard().network(network).alarmsTo(topics());
    }

    static ResourceGraph plan(UnaryOperator<MultiAzClusterArgs.Builder> change) {
        return Declared.by(() ->
                new MultiAzCluster("shop", change.apply(builder(network())).build()));
    }

    /** The same with a service in it. */
    static ResourceGraph shop(
            UnaryOperator<MultiAzClusterArgs.Builder> change, UnaryOperator<SelfHealingServiceArgs.Builder> service) {
        return Declared.by(() -> {
            var cluster =
                    new MultiAzCluster("shop", change.apply(builder(network())).build());
            serviceIn(cluster, "storefront", service);
        });
    }

    static void serviceIn(MultiAzCluster cluster, String name, UnaryOperator<SelfHealingServiceArgs.Builder> change) {
        new SelfHealingService(
                name,
                change.apply(SelfHealingServiceArgs.builder().image("shop/" + name + ":1.0.0"))
                        .build(),
                ComponentResourceOptions.builder().providers(cluster.provider()).build());
    }

    /** What belongs to the cluster, and not to its network. */
    static List<String> names(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.urn().text().contains("nospof:aws:MultiAzCluster"))
                .map(Resource::name)
                .toList();
    }

    /** Made anew for each program: what one program has made is of no use to the next. */
    static AlarmTopics topics() {
        return AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");
    }
}
