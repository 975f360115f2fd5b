package dev.nospof.components.aws.cluster;

import static dev.nospof.components.aws.Plans.named;
import static dev.nospof.components.aws.cluster.Clusters.names;
import static dev.nospof.components.aws.cluster.Clusters.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.read.JsonTexts;
import dev.nospof.tests.testkit.Declared;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MultiAzClusterTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(plan(b -> b)))
                .containsExactlyInAnyOrder(
                        "shop",
                        "shop-add-on-aws-ebs-csi-driver",
                        "shop-add-on-coredns",
                        "shop-add-on-eks-node-monitoring-agent",
                        "shop-add-on-eks-pod-identity-agent",
                        "shop-add-on-kube-proxy",
                        "shop-add-on-metrics-server",
                        "shop-add-on-vpc-cni",
                        "shop-admin-deploy",
                        "shop-admin-rights-deploy",
                        "shop-api",
                        "shop-api-errors",
                        "shop-cluster",
                        "shop-kubernetes",
                        "shop-logs",
                        "shop-nodes-eu-west-1a",
                        "shop-nodes-eu-west-1b",
                        "shop-nodes-eu-west-1c",
                        "shop-pods-without-node",
                        "shop-policy-aws-ebs-csi-driver-AmazonEBSCSIDriverPolicy",
                        "shop-policy-control-plane-AmazonEKSClusterPolicy",
                        "shop-policy-nodes-AmazonEC2ContainerRegistryPullOnly",
                        "shop-policy-nodes-AmazonEKSWorkerNodePolicy",
                        "shop-policy-vpc-cni-AmazonEKS_CNI_Policy",
                        "shop-rights-control-plane",
                        "shop-role-aws-ebs-csi-driver",
                        "shop-role-control-plane",
                        "shop-role-nodes",
                        "shop-role-vpc-cni",
                        "shop-secrets-key",
                        "shop-store-nearly-full",
                        "shop-template",
                        "shop-volumes");
    }

    @Test
    void hasAsManyNodesAsThePeakNeedsWithoutAZone() {
        assertThat(sizes(plan(b -> b))).containsExactly(1, 2);
        assertThat(sizes(plan(b -> b.peakNodes(7)))).containsExactly(4, 6);
        assertThat(sizes(plan(b -> b.peakNodes(7).atMost(30)))).containsExactly(4, 10);
        assertThat(sizes(plan(b -> b.peakNodes(7)
                        .network(Clusters.network(
                                n -> n.zones("eu-west-1a", "eu-west-1b", "eu-west-1c", "eu-west-1d"))))))
                .containsExactly(3, 4);
    }

    @Test
    void addsAZoneWithoutTouchingTheOthers() {
        var before = plan(b -> b);
        var after = plan(
                b -> b.network(Clusters.network(n -> n.zones("eu-west-1a", "eu-west-1b", "eu-west-1c", "eu-west-1d"))));

        assertThat(names(after)).containsAll(names(before)).contains("shop-nodes-eu-west-1d");
    }

    @Test
    void leavesTheNumberOfNodesToWhoeverScalesThem() {
        var plan = plan(b -> b);

        assertThat(nodes(plan))
                .hasSize(3)
                .allMatch(g -> g.options().ignoreChanges().equals(List.of("scalingConfig.desiredSize")))
                .allMatch(g -> g.at("subnetIds").items().size() == 1);
    }

    @Test
    void runsTheImageThatItsTypesCanRun() {
        assertThat(nodes(plan(b -> b)).get(0).at("amiType").text()).contains("AL2023_ARM_64_STANDARD");
        assertThat(nodes(plan(b -> b.instanceTypes("m7i.large", "m6i.large", "m7a.large")))
                        .get(0)
                        .at("amiType")
                        .text())
                .contains("AL2023_x86_64_STANDARD");
        assertThat(List.of("t4g.large", "c7gn.xlarge", "a1.large", "x2gd.large", "g5g.xlarge", "im4gn.large"))
                .allMatch(Checks::isGraviton);
        assertThat(List.of("g5.xlarge", "g4dn.xlarge", "m7i-flex.large", "m6id.large", "inf2.xlarge"))
                .noneMatch(Checks::isGraviton);
    }

    @Test
    void keepsNodesRightsAndDisksToThemselves() {
        var template = named(plan(b -> b.diskGibibytes(80)), "shop-template");

        assertThat(template.at("metadataOptions", "httpTokens").text()).contains("required");
        assertThat(template.at("metadataOptions", "httpPutResponseHopLimit").integer())
                .hasValue(1);
        var disk = template.at("blockDeviceMappings").items().get(0).at("ebs");
        assertThat(disk.at("encrypted").text()).contains("true");
        assertThat(disk.at("volumeSize").integer()).hasValue(80);
    }

    @Test
    void isReachedFromItsNetworkAlone() {
        var cluster = named(plan(b -> b), "shop-cluster");

        assertThat(cluster.at("vpcConfig", "endpointPrivateAccess").flag()).contains(true);
        assertThat(cluster.at("vpcConfig", "endpointPublicAccess").flag()).contains(false);
        assertThat(cluster.at("vpcConfig", "publicAccessCidrs").isPresent()).isFalse();
    }

    @Test
    void letsInWhomItIsTold() {
        var plan =
                plan(b -> b.publicAccessFrom("203.0.113.0/24").reachedFrom("vpn", Output.of("sg-0123456789abcdef0")));

        assertThat(named(plan, "shop-cluster")
                        .at("vpcConfig", "publicAccessCidrs")
                        .items())
                .extracting(range -> range.text().orElseThrow())
                .containsExactly("203.0.113.0/24");
        var rule = named(plan, "shop-from-vpn");
        assertThat(rule.at("referencedSecurityGroupId").text()).contains("sg-0123456789abcdef0");
        assertThat(rule.at("toPort").integer()).hasValue(443);
    }

    @Test
    void knowsWhoMayDoWhat() {
        var plan = plan(b -> b.viewer("support", Output.of("arn:aws:iam::123456789012:role/support")));

        assertThat(named(plan, "shop-admin-rights-deploy").at("policyArn").text())
                .contains("arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy");
        assertThat(named(plan, "shop-viewer-rights-support").at("policyArn").text())
                .contains("arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy");
        var access = named(plan, "shop-cluster").at("accessConfig");
        assertThat(access.at("authenticationMode").text()).contains("API");
        assertThat(access.at("bootstrapClusterCreatorAdminPermissions").flag()).contains(false);
    }

    @Test
    void encryptsSecretsWithItsOwnKeyOrTheGivenOne() {
        var own = plan(b -> b);
        var given = plan(b -> b.encryptedWith(
                Output.of("arn:aws:kms:eu-west-1:123456789012:key/0f1e2d3c-0000-1111-2222-333344445555")));

        assertThat(named(own, "shop-secrets-key").options().protect()).isTrue();
        assertThat(names(given)).doesNotContain("shop-secrets-key");
        assertThat(named(given, "shop-rights-control-plane").at("policy").text())
                .hasValueSatisfying(policy -> assertThat(policy).contains("key/0f1e2d3c"));
    }

    @Test
    void startsAddOnsInAnOrderThatWorks() {
        var plan = plan(b -> b);

        assertThat(waitsFor(plan, "shop-nodes-eu-west-1a"))
                .contains("shop-add-on-vpc-cni", "shop-add-on-kube-proxy", "shop-add-on-eks-pod-identity-agent");
        assertThat(waitsFor(plan, "shop-add-on-coredns"))
                .contains("shop-nodes-eu-west-1a", "shop-nodes-eu-west-1b", "shop-nodes-eu-west-1c");
        assertThat(waitsFor(plan, "shop-kubernetes"))
                .contains("shop-admin-rights-deploy", "shop-nodes-eu-west-1b", "shop-add-on-coredns");
        assertThat(waitsFor(plan, "shop-cluster"))
                .contains("shop-logs", "shop-policy-control-plane-AmazonEKSClusterPolicy");
    }

    @Test
    void handsOnAProviderWithoutASecret() {
        var plan = plan(b -> b.called("shop-prod"));
        var kubeconfig = JsonTexts.read(named(plan, "shop-kubernetes").at("kubeconfig"));

        var exec = kubeconfig.at("users").items().get(0).at("user", "exec");
        assertThat(exec.at("command").text()).contains("aws");
        assertThat(exec.at("args").items())
                .extracting(word -> word.text().orElseThrow())
                .containsExactly(
                        "eks", "get-token", "--cluster-name", "shop-prod", "--region", "eu-west-1", "--output", "json");
        assertThat(kubeconfig
                        .at("clusters")
                        .items()
                        .get(0)
                        .at("cluster", "server")
                        .text())
                .hasValueSatisfying(
                        url -> assertThat(url).matches("https://\\w+\\.gr7\\.eu-west-1\\.eks\\.amazonaws\\.com"));
        assertThat(kubeconfig.at("current-context").text()).contains("shop-prod");
        assertThat(named(plan, "shop-logs").at("name").text()).contains("/aws/eks/shop-prod/cluster");
    }

    @Test
    void makesVolumesThatWaitForTheirPodsAndStay() {
        var volumes = named(plan(b -> b), "shop-volumes");

        assertThat(volumes.provider().orElseThrow()).contains("pulumi:providers:kubernetes::shop-kubernetes");
        assertThat(volumes.at("volumeBindingMode").text()).contains("WaitForFirstConsumer");
        assertThat(volumes.at("reclaimPolicy").text()).contains("Retain");
        assertThat(names(plan(MultiAzClusterArgs.Builder::withoutStorageClass))).doesNotContain("shop-volumes");
    }

    @Test
    void letsPodsCallAws() {
        var plan = Declared.by(() -> new MultiAzCluster(
                        "shop", Clusters.builder(Clusters.network()).build())
                .lets("shop", "orders", Output.of("{\"Version\":\"2012-10-17\",\"Statement\":[]}")));

        var pods = named(plan, "shop-pods-shop-orders");
        assertThat(pods.at("namespace").text()).contains("shop");
        assertThat(pods.at("serviceAccount").text()).contains("orders");
        assertThat(named(plan, "shop-role-shop-orders").at("assumeRolePolicy").text())
                .hasValueSatisfying(trust -> assertThat(trust).contains("pods.eks.amazonaws.com", "sts:TagSession"));
        assertThat(waitsFor(plan, "shop-pods-shop-orders")).contains("shop-rights-shop-orders");
    }

    @Test
    void letsNobodyWithoutAName() {
        Declared.by(() -> {
            var cluster = new MultiAzCluster(
                    "shop", Clusters.builder(Clusters.network()).build());

            assertThatThrownBy(() -> cluster.lets("Shop", "orders", Output.of("{}")))
                    .isInstanceOf(UnsafeArgs.class)
                    .hasMessageStartingWith("MultiAzCluster shop: name is 'Shop', needs to be");
        });
    }

    @Test
    void tellsOfPodsWithoutANode() {
        var alarm = named(plan(b -> b), "shop-pods-without-node");

        assertThat(alarm.at("namespace").text()).contains("AWS/EKS");
        assertThat(alarm.at("dimensions").texts()).isEqualTo(new TreeMap<>(Map.of("ClusterName", "shop")));
        assertThat(names(plan(MultiAzClusterArgs.Builder::withoutAlarms))).doesNotContain("shop-pods-without-node");
    }

    @Test
    void handsItsOptionsToEveryChild() {
        var plan = Declared.by(() -> new MultiAzCluster(
                "shop",
                Clusters.builder(Clusters.network()).build(),
                ComponentResourceOptions.builder()
                        .protect(true)
                        .ignoreChanges("tags")
                        .build()));

        assertThat(plan.resources().stream()
                        .filter(r -> r.custom()
                                && r.urn().text().contains("MultiAzCluster")
                                && r.name().startsWith("shop-")))
                .hasSizeGreaterThan(30)
                .allMatch(r ->
                        r.options().protect() && r.options().ignoreChanges().contains("tags"));
    }

    private static List<Integer> sizes(ResourceGraph plan) {
        var sizes = nodes(plan).stream()
                .map(g -> List.of(
                        g.at("scalingConfig", "minSize").integer().orElseThrow(),
                        g.at("scalingConfig", "maxSize").integer().orElseThrow()))
                .distinct()
                .toList();
        assertThat(sizes).as("all groups are alike").hasSize(1);
        return sizes.get(0);
    }

    private static List<Resource> nodes(ResourceGraph plan) {
        return plan.resources().stream()
                .filter(r -> r.type().equals("aws:eks/nodeGroup:NodeGroup"))
                .toList();
    }

    private static List<String> waitsFor(ResourceGraph plan, String name) {
        return named(plan, name).dependencies().stream().map(urn -> urn.name()).toList();
    }
}
