package dev.nospof.policies.proof.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.proof.Cloud;
import dev.nospof.policies.proof.Proof;
import dev.nospof.policies.proof.ProofOptions;
import dev.nospof.policies.proof.answer.OpenQuestion;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link RdsInstances} and {@link RdsClusters}. */
class DatabasesTest {
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";
    private static final String MEMBER = "aws:rds/clusterInstance:ClusterInstance";

    @Test
    void failOverToAStandbyInAnotherZone() {
        var cloud = Cloud.empty().with(INSTANCE, "db", "{multiAz: true}");

        assertThat(cloud.answer("any database instance", "db")).isEqualTo("heals 2 min");
        assertThat(cloud.answer("any zone", "db")).isEqualTo("heals 2 min");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void areDownWithTheirOnlyInstance() {
        var cloud = Cloud.empty().with(INSTANCE, "db", "{availabilityZone: eu-west-1b}");

        assertThat(cloud.onlyPoint().headline()).isEqualTo("db goes down when one database instance is lost");
        assertThat(cloud.onlyPoint().failure().name()).isEqualTo("db instance");
        assertThat(cloud.onlyPoint().property()).isEqualTo("multiAz");
        assertThat(cloud.answer("any zone", "db")).isEqualTo("down");
        assertThat(cloud.fix()).containsExactly("Set multiAz of RDS instance db to true");
    }

    @Test
    void areUndecidedWhileNobodyKnowsWhetherThereIsAStandby() {
        var result = Cloud.empty().with(INSTANCE, "db", "{multiAz: <unknown>}").proven();

        assertThat(result.singlePointsOfFailure()).isEmpty();
        assertThat(result.undecided())
                .extracting(OpenQuestion::unknown)
                .containsExactly("multiAz is unknown until deployment");
        assertThat(result.holds()).isFalse();
    }

    @Test
    void countTheWriterWhereItsFailoverIsNotTolerated() {
        var plan = Cloud.empty().with(INSTANCE, "db", "{multiAz: true}").plan();

        var points = Proof.of(plan, ProofOptions.DEFAULTS.withTolerance(Duration.ofSeconds(119)))
                .singlePointsOfFailure();

        assertThat(points).singleElement().satisfies(point -> assertThat(point.why())
                .isEqualTo("Its failover takes up to 2 min"));
    }

    @Test
    void promoteAnAuroraReaderInAnotherZone() {
        var cloud = aurora("eu-west-1a", "eu-west-1b");

        assertThat(cloud.answer("any database instance", "db")).isEqualTo("heals 1 min");
        assertThat(cloud.proven().holds()).isTrue();
    }

    @Test
    void loseAuroraWithTheOnlyZoneOfItsInstances() {
        var cloud = aurora("eu-west-1a", "eu-west-1a");

        assertThat(cloud.answer("any database instance", "db")).isEqualTo("heals 1 min");
        assertThat(cloud.onlyPoint().why()).isEqualTo("All its instances may be in one zone");
        assertThat(cloud.fix()).containsExactly("Set availabilityZone of RDS instance db-2 to eu-west-1b");
    }

    @Test
    void waitForANewAuroraInstanceWhereThereIsNoReader() {
        var cloud = Cloud.empty()
                .with(CLUSTER, "db", "{engine: aurora-postgresql}")
                .with(MEMBER, "db-1", "{availabilityZone: eu-west-1a}", "clusterIdentifier: db");

        assertThat(cloud.answer("any database instance", "db")).isEqualTo("heals 10 min");
        assertThat(cloud.answer("any zone", "db")).isEqualTo("down");
        assertThat(cloud.fix()).containsExactly("Add an instance to RDS cluster db in eu-west-1b");
    }

    @Test
    void areUndecidedWhileAuroraInstancesMayBeInOneZone() {
        var cloud = aurora("<unknown>", "<unknown>");

        assertThat(cloud.answer("any database instance", "db")).isEqualTo("heals 1 min");
        assertThat(cloud.answer("any zone", "db")).isEqualTo("undecided");
        assertThat(cloud.proven().holds()).isFalse();
    }

    @Test
    void needTwoOfTheThreeMachinesOfAMultiZoneCluster() {
        var cloud = Cloud.empty().with(CLUSTER, "db", "{engine: postgres, dbClusterInstanceClass: db.m6gd.large}");

        assertThat(cloud.answer("any zone", "db")).isEqualTo("heals 35 s");
        assertThat(cloud.proven().pairs()).isNotEmpty();
    }

    /** Instances in all three zones do not help: of six copies two are left, and four are needed for a write. */
    @Test
    void countTheCopiesOfAurorasStorage() {
        var cloud = aurora("eu-west-1a", "eu-west-1b")
                .with(MEMBER, "db-3", "{availabilityZone: eu-west-1c}", "clusterIdentifier: db");
        var proven = cloud.proven();

        assertThat(cloud.answer("any volume", "db")).isEqualTo("ok");
        assertThat(cloud.answer("db storage", "db")).isEqualTo("down");
        assertThat(proven.holds()).isTrue();
        assertThat(proven.pairs().toString()).contains("zone a", "zone b");
    }

    @Test
    void findTheStorageInTheZonesThatAreGiven() {
        var cloud = Cloud.empty()
                .with(CLUSTER, "db", "{engine: aurora-mysql, availabilityZones: [eu-west-1a, eu-west-1b, eu-west-1c]}")
                .with(MEMBER, "db-1", "{availabilityZone: eu-west-1a}", "clusterIdentifier: db")
                .with(MEMBER, "db-2", "{availabilityZone: eu-west-1b}", "clusterIdentifier: db");

        assertThat(cloud.answer("any zone", "db")).isEqualTo("heals 1 min");
    }

    @Test
    void areCalledWhatDependenciesCallThem() {
        var cloud = Cloud.empty().with(INSTANCE, "rds-1", "{multiAz: true, tags: {nospof.dev/name: orders-db}}");

        assertThat(cloud.answer("any zone", "orders-db")).isEqualTo("heals 2 min");
    }

    @Test
    void areNoBetterThanTheProxyBeforeThem() {
        var wide = proxied("private-a private-b");
        var narrow = proxied("private-a");

        assertThat(wide.answer("any database proxy node", "front")).isEqualTo("ok 50 %");
        assertThat(wide.answer("any database instance", "front")).isEqualTo("heals 2 min");
        assertThat(wide.proven().holds()).isTrue();
        assertThat(narrow.onlyPoint().headline()).isEqualTo("front goes down when one database proxy node is lost");
        assertThat(narrow.onlyPoint().property()).isEqualTo("vpcSubnetIds");
        assertThat(narrow.answer("any zone", "front")).isEqualTo("down");
    }

    /** A database of two regions: the zones of the other one are not those of this. */
    @Test
    void areInAnotherRegionThanTheirCopies() {
        var cloud = aurora("eu-west-1a", "eu-west-1b")
                .with(CLUSTER, "copy", "{engine: aurora-postgresql}")
                .with(MEMBER, "copy-1", "{availabilityZone: eu-central-1a}", "clusterIdentifier: copy")
                .with(MEMBER, "copy-2", "{availabilityZone: eu-central-1b}", "clusterIdentifier: copy");
        var proven = cloud.proven();

        assertThat(proven.matrix().at("any zone", "db").inShort()).isEqualTo("heals 1 min");
        assertThat(proven.matrix().at("any zone", "copy").inShort()).isEqualTo("heals 1 min");
        assertThat(proven.pairs()).isNotEmpty().allSatisfy(pair -> assertThat(pair.services())
                .hasSize(1));
        assertThat(proven.singlePointsOfFailure()).isEmpty();
    }

    private static Cloud proxied(String subnets) {
        return Cloud.empty()
                .with(INSTANCE, "db", "{multiAz: true}")
                .with("aws:rds/proxy:Proxy", "front", "{}", "vpcSubnetIds: " + subnets)
                .with(
                        "aws:rds/proxyTarget:ProxyTarget",
                        "target",
                        "{}",
                        "dbProxyName: front",
                        "dbInstanceIdentifier: db");
    }

    private static Cloud aurora(String first, String second) {
        return Cloud.empty()
                .with(CLUSTER, "db", "{engine: aurora-postgresql}")
                .with(MEMBER, "db-1", "{availabilityZone: " + first + "}", "clusterIdentifier: db")
                .with(MEMBER, "db-2", "{availabilityZone: " + second + "}", "clusterIdentifier: db");
    }
}
