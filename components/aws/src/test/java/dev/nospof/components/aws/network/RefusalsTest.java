package dev.nospof.components.aws.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.UnsafeArgs;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal, word for word. */
class RefusalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "us-east-1-bos-1a", "A", "eu-west-1z"})
    void whatIsNoZone(String word) {
        refused(() -> new Zone(word), """
                Zone: '%s' is neither the name nor the id of an availability zone.
                Nothing could be placed in it.
                Write it as 'eu-west-1a' or 'euw1-az1'; local zones are not meant.""".formatted(word));
    }

    @Test
    void fewerZonesThanTheProfileHas() {
        refused(() -> Networks.builder().zones("eu-west-1a", "eu-west-1b").build(), """
                MultiAzNetworkArgs: zones are [eu-west-1a, eu-west-1b], profile 'prod' spreads over 3.
                Whatever needs a zone more, such as a quorum of three, would not survive the loss of one.
                Name 3 zones or more, or use a profile with fewer: profile.withZones(2).""");
    }

    @Test
    void oneZoneTwice() {
        refused(
                () -> Networks.builder()
                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1a")
                        .build(),
                """
                MultiAzNetworkArgs: zones are [eu-west-1a, eu-west-1b, eu-west-1a], and one of them is there twice.
                One zone's loss would take two subnets that are thought apart.
                Name each zone once.""");
    }

    @Test
    void zonesOfSeveralKinds() {
        refused(
                () -> Networks.builder()
                        .zones("eu-west-1a", "eu-west-2b", "euw1-az3")
                        .build(),
                """
                MultiAzNetworkArgs: zones are [eu-west-1a, eu-west-2b, euw1-az3], which are not all names, or all ids, of one region.
                Two of them may be one and the same place, or out of the network's reach.
                Name them all as 'eu-west-1a', or all as 'euw1-az1'.""");
    }

    @Test
    void idsWithoutTheirRegion() {
        refused(
                () -> Networks.builder()
                        .zones("euw1-az1", "euw1-az2", "euw1-az3")
                        .build(),
                """
                MultiAzNetworkArgs: zones are [euw1-az1, euw1-az2, euw1-az3], and region is missing.
                The ids of zones do not say it, and endpoints are named by it.
                Set region, such as 'eu-west-1'.""");
    }

    @Test
    void anotherRegionThanTheZones() {
        refused(() -> Networks.builder().region("eu-west-2").build(), """
                MultiAzNetworkArgs: region is 'eu-west-2', and zones are [eu-west-1a, eu-west-1b, eu-west-1c].
                Endpoints would be looked for in another region than the network is in.
                Leave region out: the zones' names say it.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/15", "10.0.0.0/23", "10.0.1.0/16", "10.0.0/16", "10.0.0.256/20", "::/16"})
    void whatIsNoRangeOfANetwork(String cidr) {
        refused(() -> Networks.builder().cidr(cidr).build(), """
                MultiAzNetworkArgs: cidr is '%s', needs to be an IPv4 range from /16 to /22 that begins at its first address.
                AWS would refuse the VPC, or have no room in it for a subnet of each tier in each zone.
                Use 10.0.0.0/16, or another range that no network has which this one will ever talk to.""".formatted(cidr));
    }

    @Test
    void morePodsThanAddressesWithoutAZone() {
        refused(() -> Networks.builder().cidr("10.0.0.0/20").peakAddresses(503).build(), """
                MultiAzNetworkArgs: peakAddresses is 503, and the private subnets of 10.0.0.0/20 have 502 left without one of 3 zones.
                When a zone is lost, pods would not start in the others for want of addresses.
                Use a larger cidr, or more zones.""");
    }

    @Test
    void anEndpointThatIsThereAlready() {
        refused(() -> Networks.builder().interfaceEndpoints("s3").build(), """
                MultiAzNetworkArgs: interface endpoint 's3' is not one that may be asked for.
                AWS knows no such endpoint, or it is there already without being asked for.
                Name the end of the endpoint's name, such as 'ecr.api' or 'sqs'; s3 and dynamodb have gateways.""");
    }

    @Test
    void alarmsThatNobodyHears() {
        refused(
                () -> MultiAzNetworkArgs.builder()
                        .zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                        .build(),
                """
                MultiAzNetworkArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    @Test
    void aTagThatIsOurs() {
        refused(() -> Networks.builder().tags(Map.of("nospof.dev/zones", "9")), """
                MultiAzNetworkArgs: tag 'nospof.dev/zones' with value '9' is not one that may be set.
                AWS would refuse the resource, or rules and proof would read what is not so.
                Use letters, digits, spaces and _.:/=+-@, and leave the prefixes aws: and nospof.dev/ alone.""");
    }

    @Test
    void aNameThatAwsWouldRefuse() {
        refused(() -> Blueprint.of("Shop_1", Networks.builder().build()), """
                MultiAzNetwork: name is 'Shop_1', needs to be lower-case letters, digits and dashes, at most 32, and begin with a letter.
                AWS would refuse some of the names that are made from it, after others were created.
                Choose a short word, such as 'shop'.""");
    }

    @Test
    void anExistingNetworkOfWhichTooLittleIsSaid() {
        refused(() -> ExistingNetworkArgs.builder().ranges("10.0.0.0/16").build(), """
                ExistingNetworkArgs: vpcId is missing.
                Components would not know where to go.
                Set vpcId, such as 'vpc-0123456789abcdef0'.""");
        refused(() -> existing().build(), """
                ExistingNetworkArgs: there is no subnet.
                Nothing could be placed in the network.
                Name a subnet of each zone: subnet(Tier.PRIVATE, "eu-west-1a", "subnet-…").""");
        refused(() -> existing().subnet(Tier.DATA, "eu-west-1a", "subnet-1").build(), """
                ExistingNetworkArgs: the data tier is in eu-west-1a alone, needs at least 2 zones.
                Losing that zone would take everything that is placed in the tier.
                Name a subnet of another zone, or leave the tier out.""");
        refused(() -> existing().ranges("10.0.0.0").build(), """
                ExistingNetworkArgs: ranges are [10.0.0.0], need to be the VPC's IPv4 addresses in CIDR notation.
                Network policies and security groups would let through the wrong callers, or none.
                Give what the VPC's page shows as its IPv4 CIDR, such as '10.0.0.0/16'.""");
        refused(
                () -> existing()
                        .subnet(Tier.DATA, "eu-west-1a", "subnet-1")
                        .subnet(Tier.DATA, "eu-west-1a", "subnet-2"),
                """
                ExistingNetworkArgs: the data tier has two subnets in zone eu-west-1a.
                One of the two would be left out without a word.
                Name one subnet for each tier and zone.""");
    }

    @Test
    void aZoneThatATierIsNotIn() {
        var tier = SubnetTier.of(Tier.DATA, new TreeMap<>());
        refused(() -> tier.in(new Zone("eu-west-1a")), """
                SubnetTier data: zone is 'eu-west-1a', needs to be one of .
                Whatever is placed there would have no subnet.
                Name one of the network's zones, or add this one to the network.""");
    }

    private static ExistingNetworkArgs.Builder existing() {
        return ExistingNetworkArgs.builder().vpcId("vpc-1").ranges("10.0.0.0/16");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UnsafeArgs.class).hasMessage(message);
    }
}
