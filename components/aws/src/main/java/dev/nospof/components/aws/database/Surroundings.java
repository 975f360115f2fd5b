package dev.nospof.components.aws.database;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.core.Output;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.SubnetTier;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.Zone;
import dev.nospof.components.model.Annotations;
import dev.nospof.components.model.Child;
import java.util.TreeMap;

/**
 * Where a database stands, and who may connect.
 *
 * @param subnetGroup its name
 * @param securityGroup its id
 */
record Surroundings(Output<String> subnetGroup, Output<String> securityGroup) {
    /** Those of the database itself. */
    static Surroundings made(Making making) {
        var database = making.database();
        var around = new Surroundings(
                subnetGroup(making, ReplicatedDatabase.SUBNETS, withEnoughZones(database), database.zonesNeeded()),
                securityGroup(making, ReplicatedDatabase.SECURITY_GROUP, database.network()));
        Callers.of(database).let(making, ReplicatedDatabase.INGRESS, around.securityGroup);
        return around;
    }

    /** Those of the second database: whoever is in its network may connect. */
    static Surroundings made(Making making, Network network) {
        var region = network.region();
        var around = new Surroundings(
                subnetGroup(
                        making,
                        ReplicatedDatabase.SUBNETS.in(region),
                        network.subnets(Tier.DATA),
                        OtherRegion.Database.READERS),
                securityGroup(making, ReplicatedDatabase.SECURITY_GROUP.in(region), network));
        Callers.in(network).let(making, ReplicatedDatabase.INGRESS, around.securityGroup);
        return around;
    }

    /** Readable standbys want three zones and no more; the others may be moved to any. */
    private static SubnetTier withEnoughZones(Blueprint database) {
        var all = database.subnets();
        if (!(database.args().layout() instanceof Layout.ReadableStandbys)) {
            return all;
        }
        var three = new TreeMap<Zone, Output<String>>();
        all.zones().subList(0, Blueprint.ZONES_OF_STORAGE).forEach(zone -> three.put(zone, all.in(zone)));
        return SubnetTier.of(all.tier(), three);
    }

    private static Output<String> subnetGroup(
            Making making, Child<SubnetGroupArgs> child, SubnetTier subnets, int zones) {
        return new SubnetGroup(
                        making.nameOf(child),
                        making.built(
                                child,
                                SubnetGroupArgs.builder()
                                        .description(
                                                "Where " + making.database().name() + " stands")
                                        .subnetIds(subnets.all())
                                        .tags(making.database().tags(child, Annotations.ZONES, String.valueOf(zones)))
                                        .build()),
                        making.children().all())
                .name();
    }

    private static Output<String> securityGroup(Making making, Child<SecurityGroupArgs> child, Network network) {
        return new SecurityGroup(
                        making.nameOf(child),
                        making.built(
                                child,
                                SecurityGroupArgs.builder()
                                        .vpcId(network.vpcId())
                                        .description("Who may connect to "
                                                + making.database().name())
                                        .tags(making.database().tags(child))
                                        .build()),
                        making.children().all())
                .id();
    }
}
