package dev.nospof.components.aws.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.aws.Network;
import dev.nospof.components.aws.Tier;
import dev.nospof.components.aws.network.ExistingNetwork;
import dev.nospof.components.aws.network.ExistingNetworkArgs;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void aVersionThatSaysTooLittle() {
        refused(n -> ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16", "db.r7g.large", n), """
                ReplicatedDatabaseArgs: version is '16', needs to be all of it, such as '16.6'.
                Environments that are made at different times would run different versions, and tests of one would say nothing of another.
                Look it up: aws rds describe-db-engine-versions.""");
    }

    @Test
    void aMachineThatNobodyKnows() {
        refused(n -> ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.serverless", n), """
                ReplicatedDatabaseArgs: size is 'db.serverless', which is no machine whose memory is known here.
                Nobody could say how many connections it takes.
                Use a machine of the families t, m, r, c or x, such as 'db.r7g.large'.""");
    }

    @Test
    void namesThatEnginesRefuse() {
        refused(n -> Databases.builder(n).database("Orders-2"), """
                ReplicatedDatabaseArgs: database is 'Orders-2', needs to be lower-case letters, digits and underscores, at most 16, and begin with a letter.
                One of the engines would refuse it, or want it in quotes ever after.
                Choose a short word, such as 'orders'.""");
        refused(n -> new ReplicatedDatabase("orders--db", Databases.builder(n).build()), """
                ReplicatedDatabase: name is 'orders--db', and has two dashes in a row.
                RDS would refuse the identifiers that are made from it, after other things were created.
                Write one dash.""");
    }

    @Test
    void anEngineThatDoesNotRunSo() {
        refused(
                n -> ReplicatedDatabaseArgs.of(Engine.MARIADB, "10.11.10", "db.r7g.large", n)
                        .build(),
                """
                ReplicatedDatabaseArgs: engine is MARIADB, which runs with Layout.standby alone.
                RDS would refuse the cluster.
                Use Layout.standby(storage), or MYSQL.""");
    }

    @Test
    void machinesWithoutDisksForReadableStandbys() {
        refuses(b -> b.layout(Layout.readableStandbys(Databases.STORAGE)), """
                ReplicatedDatabaseArgs: size is 'db.r7g.large', and readable standbys need a machine with disks of its own.
                RDS would refuse the cluster.
                Use a size with a d in its generation, such as 'db.r6gd.large'.""");
    }

    @Test
    void aLayoutThatIsTooSlow() {
        refuses(b -> Databases.standby().apply(b).writesStopAtMost(Duration.ofSeconds(90)), """
                ReplicatedDatabaseArgs: writesStopAtMost is 90s, and the layout takes up to 2m until another machine writes.
                Whoever relies on it would be refused for longer than was promised.
                Use Layout.readableStandbys (35s) or Layout.aurora (1m), or let services do without it for as long: Dependency.soft.""");
    }

    @Test
    void storageThatCannotGrow() {
        refused(n -> Storage.ofGibibytes(100).upTo(110), """
                Storage: it begins with 100 GiB and grows to 110, needs 20 to 65536 and room for 26 % more.
                A database whose storage is full refuses every write.
                Use Storage.ofGibibytes(100), which may grow to twice of it.""");
    }

    @Test
    void aNetworkOfTooFewZones() {
        refused(n -> Databases.builder(existing("eu-west-1a", "eu-west-1b")).build(), """
                ReplicatedDatabaseArgs: network 'team' has data subnets in [eu-west-1a, eu-west-1b], needs 3 zones.
                The database would not survive the loss of a zone.
                Give the network a data subnet in each of 3 zones, or use another tier: in(Tier.PRIVATE).""");
    }

    @Test
    void zonesThatAuroraCannotBePlacedBy() {
        refused(
                n -> Databases.builder(existing("euw1-az1", "euw1-az2", "euw1-az3"))
                        .build(),
                """
                ReplicatedDatabaseArgs: zones of the network are [euw1-az1, euw1-az2, euw1-az3], and RDS places Aurora's machines by the names of zones.
                They might all be in one zone, and nobody could tell before they exist.
                Give the network's zones by name, such as 'eu-west-1a', or use Layout.readableStandbys, which is in three zones always.""");
    }

    @Test
    void windowsThatAreNoneOrMeet() {
        refuses(b -> b.backupWindow("3am"), """
                ReplicatedDatabaseArgs: backupWindow is '3am', needs to be such as '03:00-04:00', half an hour or more, in UTC.
                RDS would refuse the database.
                Choose a time at which few need it.""");
        refuses(b -> b.maintenanceWindow("03:00-04:00"), """
                ReplicatedDatabaseArgs: maintenanceWindow is '03:00-04:00', needs to be such as 'sun:04:30-sun:05:30', half an hour or more, in UTC.
                RDS would refuse the database.
                Choose a time at which few need it.""");
        refuses(b -> b.backupWindow("05:00-06:00"), """
                ReplicatedDatabaseArgs: backups are made at 05:00-06:00, and maintenance is at sun:04:30-sun:05:30.
                RDS would refuse the database; a restart in the middle of a backup would cost that backup.
                Move one of them.""");
    }

    @Test
    void openLines() {
        refuses(b -> b.setting("rds.force_ssl", "0"), """
                ReplicatedDatabaseArgs: setting 'rds.force_ssl' is not one that may be set.
                Passwords would cross the network for everybody to read.
                Leave it out: lines are encrypted. customise(ReplicatedDatabase.SETTINGS, …) has the last word.""");
    }

    @Test
    void updatesThatStopTheDatabase() {
        refuses(b -> b.layout(Layout.standby(Databases.STORAGE)), """
                ReplicatedDatabaseArgs: password is missing, and the layout is a machine with a standby.
                AWS makes no copy to update first (blue/green) of a database whose password it keeps: each update would stop the database for minutes.
                Give one as a secret: password(config.requireSecret("password")), or say updatedInPlace().""");
    }

    @Test
    void twoRegionsWithTheDataInOne() {
        refuses(b -> b.profile(Profile.PROD_MULTI_REGION), """
                ReplicatedDatabaseArgs: profile 'prod-multi-region' spreads over 2 regions, and the database is in one.
                With its region all data would be gone, or away for as long as the region is.
                Say otherRegion(OtherRegion.database(…)) with Aurora, otherRegion(OtherRegion.backups(…)) with a standby, or use profile.withRegions(1).""");
    }

    @Test
    void anotherRegionThatTheLayoutCannotHave() {
        refuses(b -> b.otherRegion(backups()), """
                ReplicatedDatabaseArgs: otherRegion has copies of backups, and Aurora keeps a second database there.
                RDS would refuse it, and nothing would be kept in another region.
                Use OtherRegion.database with Layout.aurora, OtherRegion.backups with Layout.standby.""");
        refused(n -> Databases.readable(n).otherRegion(backups()).build(), """
                ReplicatedDatabaseArgs: otherRegion is given, and RDS with readable standbys keeps nothing there.
                RDS would refuse it, and nothing would be kept in another region.
                Use OtherRegion.database with Layout.aurora, OtherRegion.backups with Layout.standby.""");
    }

    @Test
    void aPasswordOfTwoRegionsThatNobodyGives() {
        refuses(
                b -> {
                    var provider = Databases.elsewhere();
                    return b.otherRegion(
                            OtherRegion.database(Databases.networkOf(provider), provider, Output.of(Databases.KEY)));
                },
                """
                ReplicatedDatabaseArgs: password is missing, and there is a database in another region.
                AWS makes no password for a database that is in two regions, and refuses the second one.
                Give one as a secret: password(config.requireSecret("password")).""");
    }

    @Test
    void moreConnectionsThanThereAre() {
        refused(n -> new ReplicatedDatabase("orders-db", Databases.builder(n).build()).connections(2_000), """
                ReplicatedDatabase: connections of each replica are 2000, need to be 1 to 1622.
                One replica alone would have all that the database takes, or none.
                Ten or so are enough for most services.""");
    }

    @Test
    void alarmsThatNobodyHears() {
        refused(
                n -> ReplicatedDatabaseArgs.of(Engine.POSTGRESQL, "16.6", "db.r7g.large", n)
                        .build(),
                """
                ReplicatedDatabaseArgs: alarmsTo is missing.
                Alarms would fire and nobody would hear of it.
                Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms().""");
    }

    private static OtherRegion backups() {
        return OtherRegion.backups(Databases.elsewhere(), Output.of(Databases.KEY));
    }

    private static Network existing(String... zones) {
        var args = ExistingNetworkArgs.builder().vpcId("vpc-1").ranges("10.9.0.0/16");
        for (var zone : zones) {
            args.subnet(Tier.DATA, zone, "subnet-" + zone);
        }
        if (zones[0].contains("-az")) {
            args.region("eu-west-1");
        }
        return new ExistingNetwork("team", args.build());
    }

    private static void refuses(UnaryOperator<ReplicatedDatabaseArgs.Builder> change, String message) {
        refused(n -> change.apply(Databases.builder(n)).build(), message);
    }

    private static void refused(Function<Network, Object> call, String message) {
        Declared.by(() -> {
            var network = Databases.network();
            assertThatThrownBy(() -> call.apply(network))
                    .isInstanceOf(UnsafeArgs.class)
                    .hasMessage(message);
        });
    }
}
