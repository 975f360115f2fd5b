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

    private static Cloud aurora(String first, String second) {
        return Cloud.empty()
                .with(CLUSTER, "db", "{engine: aurora-postgresql}")
                .with(MEMBER, "db-1", "{availabilityZone: " + first + "}", "clusterIdentifier: db")
                .with(MEMBER, "db-2", "{availabilityZone: " + second + "}", "clusterIdentifier: db");
    }
}
