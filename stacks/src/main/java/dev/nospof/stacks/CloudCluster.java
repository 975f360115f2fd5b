package dev.nospof.stacks;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import dev.nospof.components.aws.LoadBalancerEndpoint;
import dev.nospof.components.aws.cluster.MultiAzCluster;
import dev.nospof.components.aws.cluster.MultiAzClusterArgs;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancer;
import dev.nospof.components.aws.loadbalancer.RedundantLoadBalancerArgs;
import dev.nospof.components.kubernetes.CustomObject;
import dev.nospof.components.kubernetes.CustomObjectArgs;
import dev.nospof.components.kubernetes.service.SelfHealingService;
import dev.nospof.components.kubernetes.service.SelfHealingServiceArgs;
import java.util.Map;
import java.util.function.Function;

/** A cluster of our own in a region, with a load balancer before it; the databases stand beside it. */
final class CloudCluster implements Site {
    /** A rollout then waits until its pods get requests. */
    private static final Map<String, String> READINESS_GATES =
            Map.of("elbv2.k8s.aws/pod-readiness-gate-inject", "enabled");

    private static final int PORT = 80;

    private final Settings settings;
    private final Function<String, Kept> databases;
    private final Region region;
    private final MultiAzCluster cluster;
    private final RedundantLoadBalancer front;
    private final CustomResourceOptions within;
    private final ComponentResourceOptions inside;

    /** @param databases by the service that they belong to */
    CloudCluster(Settings settings, Account account, Region region, Function<String, Kept> databases) {
        this.settings = settings;
        this.databases = databases;
        this.region = region;
        this.cluster = cluster(settings, account, region);
        this.front = new RedundantLoadBalancer(
                "edge",
                RedundantLoadBalancerArgs.builder()
                        .network(region.network())
                        .profile(settings.profile())
                        .certificate(Output.of(region.certificate()))
                        .healthPath(Storefront.READY)
                        .longestRequest(Storefront.LONGEST_REQUEST)
                        .alarmsTo(region.alarms())
                        .build(),
                region.all());
        var namespace = Living.in(settings, READINESS_GATES, region.by(cluster.provider()));
        this.within = region.by(cluster.provider(), namespace);
        this.inside = region.allBy(cluster.provider(), namespace, Kept.credentials(settings, account, within));
    }

    private static MultiAzCluster cluster(Settings settings, Account account, Region region) {
        var args = MultiAzClusterArgs.builder()
                .network(region.network())
                .profile(settings.profile())
                .version("1.33")
                .instanceTypes("m7g.xlarge", "m6g.xlarge", "m7gd.xlarge")
                .peakNodes(account.nodes())
                .admin("deploy", Output.of(account.admin()))
                .alarmsTo(region.alarms());
        account.addOns().forEach(args::addOn);
        return new MultiAzCluster("shop", args.build(), region.all());
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public ComponentResourceOptions inside() {
        return inside;
    }

    @Override
    public SelfHealingServiceArgs.Builder keeping(String service, SelfHealingServiceArgs.Builder args) {
        return databases.apply(service).usedBy(args);
    }

    /** From the load balancer's subnets, which are nobody's pods. */
    @Override
    public SelfHealingServiceArgs.Builder visited(SelfHealingServiceArgs.Builder storefront) {
        return storefront.callableFromAnywhere().drainTime(front.drainTime());
    }

    @Override
    public Output<String> open(SelfHealingService storefront) {
        new CustomObject(
                "edge-binding",
                CustomObjectArgs.of(
                        "elbv2.k8s.aws/v1beta1",
                        "TargetGroupBinding",
                        ObjectMetaArgs.builder()
                                .name(storefront.name())
                                .namespace(settings.namespace())
                                .build(),
                        front.bindingOf(storefront.name(), PORT)),
                within);
        return front.endpoint().hostName();
    }

    Region region() {
        return region;
    }

    LoadBalancerEndpoint front() {
        return front.endpoint();
    }
}
