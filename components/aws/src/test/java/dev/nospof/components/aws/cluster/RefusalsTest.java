package dev.nospof.components.aws.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    private static final Output<String> SOMEBODY = Output.of("arn:aws:iam::123456789012:role/somebody");

    @Test
    void noNetworkAndNoVersion() {
        assertThatThrownBy(() -> MultiAzClusterArgs.builder().build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                MultiAzClusterArgs: network is missing.
                There is no zone that nodes could be in.
                Name one: network(new MultiAzNetwork(…)), or an ExistingNetwork.""");
        Declared.by(() -> assertThatThrownBy(() ->
                        MultiAzClusterArgs.builder().network(Clusters.network()).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                MultiAzClusterArgs: version is missing.
                AWS would choose the newest, and another one in the next environment.
                Name one: version("1.33")."""));
    }

    @Test
    void versionsThatAreNone() {
        refused(b -> b.version("latest"), """
                MultiAzClusterArgs: version is 'latest', needs to be one of Kubernetes from 1.30 on.
                AWS would refuse the cluster, or choose a version that nobody tested.
                Write it as '1.33'.""");
        refused(b -> b.addOn(AddOn.COREDNS, "latest"), """
                MultiAzClusterArgs: version of coredns is 'latest', needs to be like 'v1.20.1-eksbuild.1'.
                AWS would refuse the add-on after the cluster was made.
                Choose one that 'aws eks describe-addon-versions --addon-name coredns' lists.""");
    }

    @Test
    void addOnsThatNobodyChose() {
        Declared.by(() -> assertThatThrownBy(() -> MultiAzClusterArgs.builder()
                        .network(Clusters.network())
                        .version("1.33")
                        .addOn(AddOn.VPC_CNI, "v1.20.1-eksbuild.1")
                        .addOn(AddOn.KUBE_PROXY, "v1.33.3-eksbuild.4")
                        .build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                MultiAzClusterArgs: no version is chosen of eks-pod-identity-agent, coredns, aws-ebs-csi-driver, eks-node-monitoring-agent, metrics-server.
                Whichever was the latest that day would run, and another one in the next environment.
                Choose them with addOn(AddOn.VPC_CNI, "v…"), from what 'aws eks describe-addon-versions --kubernetes-version 1.33' lists."""));
    }

    @Test
    void tooFewTypesAndTypesThatDoNotFit() {
        refused(b -> b.instanceTypes("m7g.large", "m6g.large"), """
                MultiAzClusterArgs: instanceTypes are [m7g.large, m6g.large], needs to be 3 different ones or more.
                When a zone is lost everybody asks for the same type in the others, and AWS may have none left.
                Name others of the same size and processor: 'm7g.large', 'm6g.large', 'm7gd.large'.""");
        refused(b -> b.instanceTypes("large"), """
                MultiAzClusterArgs: instance type 'large' is none.
                AWS would refuse the nodes.
                Write it as 'm7g.large'.""");
        refused(b -> b.instanceTypes("m7g.large", "m7i.large", "m6i.large"), """
                MultiAzClusterArgs: instanceTypes are [m7g.large, m7i.large, m6i.large], of two kinds of processor.
                No machine image runs on both, and no pod either that is built for one.
                Name types with AWS' processors alone ('m7g.large'), or none of them ('m7i.large').""");
    }

    @Test
    void zonesThatAreTooFewOrWithoutEks() {
        refused(b -> b.profile(Profile.PROD.withZones(4)), """
                MultiAzClusterArgs: the network has private subnets in 3 zones, profile 'prod' spreads over 4.
                Services that are to survive the loss of a zone would have no other to run in.
                Add zones to the network, or use a profile with fewer: profile.withZones(2).""");
        refused(
                b -> b.network(Clusters.network(
                        n -> n.zones("use1-az1", "use1-az2", "use1-az3").region("us-east-1"))),
                """
                MultiAzClusterArgs: the network has private subnets in use1-az3, where EKS has no control plane.
                AWS would refuse the cluster.
                Build the network, or an ExistingNetwork, of other zones of its region.""");
    }

    @Test
    void nobodyWhoMayDoAnything() {
        Declared.by(() -> assertThatThrownBy(() -> {
                    var builder = MultiAzClusterArgs.builder()
                            .network(Clusters.network())
                            .version("1.33")
                            .instanceTypes("m7g.large", "m6g.large", "m7gd.large");
                    for (var addOn : AddOn.values()) {
                        builder.addOn(addOn, "v1.0.0-eksbuild.1");
                    }
                    builder.build();
                })
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                MultiAzClusterArgs: admin is missing.
                Nobody could do anything in the cluster, not even who made it.
                Name the role that deploys: admin("deploy", role.arn())."""));
        refused(b -> b.admin("deploy", SOMEBODY), """
                MultiAzClusterArgs: admin 'deploy' is there twice.
                One of the two would have no access, and nobody could say which.
                Give each a name of its own.""");
    }

    @Test
    void nodesThatAreTooFewOrTooMany() {
        refused(b -> b.peakNodes(0), """
                MultiAzClusterArgs: peakNodes is 0, needs to be 1 to 5000.
                With none there is nothing to run on; more than that is a mistake of a unit.
                Declare how many nodes carry the highest load that you expect, without any reserve.""");
        refused(b -> b.peakNodes(4).atMost(8), """
                MultiAzClusterArgs: atMost is 8, needs to be 9 or more.
                What a lost zone takes could not be replaced in the others.
                Set atMost to 9 or more, or leave it out.""");
        refused(b -> b.diskGibibytes(5), """
                MultiAzClusterArgs: diskGibibytes is 5, needs to be 20 to 16384.
                Nodes would evict pods for want of room for their images, or would not start.
                Set it to what your images and logs need, 50 as a rule.""");
    }

    @Test
    void anOpenDoor() {
        refused(b -> b.publicAccessFrom("0.0.0.0/0"), """
                MultiAzClusterArgs: publicAccessFrom names '0.0.0.0/0', needs to be an IPv4 range from /8 to /32.
                Whoever finds a hole in the API server could use it from anywhere.
                Name the ranges of your offices or build servers: '203.0.113.0/24'.""");
    }

    @Test
    void namesThatAwsRefuses() {
        refused(b -> b.called("shop prod"), """
                MultiAzClusterArgs: called is 'shop prod', needs to be letters, digits, dashes and underscores, at most 100.
                AWS would refuse the cluster.
                Choose a name such as 'shop-prod'.""");
    }

    @Test
    void alarmsThatNobodyHears() {
        Declared.by(() -> assertThatThrownBy(
                        () -> Clusters.unheard().network(Clusters.network()).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                MultiAzClusterArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms()."""));
    }

    private static void refused(UnaryOperator<MultiAzClusterArgs.Builder> change, String message) {
        Declared.by(() -> assertThatThrownBy(
                        () -> change.apply(Clusters.builder(Clusters.network())).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage(message));
    }
}
