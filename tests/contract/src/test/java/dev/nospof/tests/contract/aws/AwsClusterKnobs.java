package dev.nospof.tests.contract.aws;

import com.pulumi.core.Output;
import dev.nospof.components.aws.AlarmTopics;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.cluster.AddOn;
import dev.nospof.components.aws.cluster.MultiAzCluster;
import dev.nospof.components.aws.cluster.MultiAzClusterArgs;
import dev.nospof.components.aws.network.MultiAzNetwork;
import dev.nospof.components.aws.network.MultiAzNetworkArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.Runbooks;
import java.util.Map;

/** The knobs of a cluster. */
final class AwsClusterKnobs {
    private static final AlarmTopics TOPICS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:alarms");
    private static final AlarmTopics OTHERS = AlarmTopics.of("arn:aws:sns:eu-west-1:123456789012:others");
    private static final Output<String> SOMEBODY = Output.of("arn:aws:iam::123456789012:role/somebody");

    private AwsClusterKnobs() {}

    static Knobs<MultiAzClusterArgs.Builder> cluster() {
        return Knobs.of("cluster", MultiAzClusterArgs.Builder.class, change -> new MultiAzCluster(
                                "main", change.apply(args()).build())
                        .lets("shop", "orders", Output.of("""
                                {"Version":"2012-10-17","Statement":[{"Sid":"Send","Effect":"Allow","Action":["sqs:SendMessage"],\
                                "Resource":"arn:aws:sqs:eu-west-1:123456789012:orders"}]}""")))
                .turn("network", b -> b.network(network("elsewhere", "10.9.0.0/16")))
                .turn("version", b -> b.version("1.34"))
                .turn("called", b -> b.called("main-prod"))
                .turn("addOn", b -> b.addOn(AddOn.COREDNS, "v1.12.4-eksbuild.1"))
                .turn("instanceTypes", b -> b.instanceTypes("m7i.large", "m6i.large", "m7a.large"))
                .turn("peakNodes", b -> b.peakNodes(20))
                .turn("atMost", b -> b.atMost(30))
                .turn("diskGibibytes", b -> b.diskGibibytes(200))
                .turn("admin", b -> b.admin("second", SOMEBODY))
                .turn("viewer", b -> b.viewer("support", SOMEBODY))
                .turn("reachedFrom", b -> b.reachedFrom("vpn", Output.of("sg-0123456789abcdef0")))
                .turn("publicAccessFrom", b -> b.publicAccessFrom("203.0.113.0/24"))
                .turn(
                        "encryptedWith",
                        b -> b.encryptedWith(Output.of(
                                "arn:aws:kms:eu-west-1:123456789012:key/0f1e2d3c-0000-1111-2222-333344445555")))
                .turn("withoutStorageClass", MultiAzClusterArgs.Builder::withoutStorageClass)
                .turn("profile", b -> b.profile(Profile.STAGING))
                .turn("alarmsTo", b -> b.alarmsTo(OTHERS))
                .turn("withoutAlarms", MultiAzClusterArgs.Builder::withoutAlarms)
                .turn("runbooks", b -> b.runbooks(new Runbooks("https://wiki.example.org/runbooks/")))
                .turn("tags", b -> b.tags(Map.of("team", "shop")));
    }

    private static MultiAzClusterArgs.Builder args() {
        var args = MultiAzClusterArgs.builder()
                .network(network("shop", "10.0.0.0/16"))
                .version("1.33")
                .instanceTypes("m7g.large", "m6g.large", "m7gd.large")
                .admin("deploy", Output.of("arn:aws:iam::123456789012:role/deploy"))
                .alarmsTo(TOPICS);
        for (var addOn : AddOn.values()) {
            args.addOn(addOn, "v1.20.1-eksbuild.1");
        }
        return args;
    }

    private static Network network(String name, String cidr) {
        return new MultiAzNetwork(
                name,
                MultiAzNetworkArgs.builder()
                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                        .cidr(cidr)
                        .withoutAlarms()
                        .build());
    }
}
