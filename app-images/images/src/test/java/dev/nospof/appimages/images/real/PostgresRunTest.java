package dev.nospof.appimages.images.real;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The image of PostgreSQL with Patroni, in confined containers that agree through the image of etcd. */
class PostgresRunTest {
    @Test
    void failsOverToTheStandbyWithoutLosingAnAcknowledgedRow() throws Exception {
        try (Postgres cluster = new Postgres(Machine.containerd(), "pair")) {
            Container one = Postgres.primary(cluster.member("one"));
            Confinement.holdsFor(one);
            Container two = Postgres.synchronous(cluster.member("two"));
            Postgres.sql(one, "create table kept (row int)");
            Postgres.sql(one, "insert into kept select generate_series(1, 1000)");
            one.end("SIGKILL");
            Postgres.primary(two);
            assertThat(Postgres.sql(two, "select count(*) from kept")).isEqualTo("1000");
            assertThat(Postgres.sql(two, "show data_checksums")).isEqualTo("on");

            Container back = Postgres.synchronous(cluster.member("one"));
            assertThat(Postgres.sql(back, "select pg_is_in_recovery(), count(*) from kept"))
                    .isEqualTo("t|1000");
            assertThat(back.exec("patronictl", "-c", "/etc/patroni.yml", "list"))
                    .contains("Leader", "Sync Standby");
        }
    }
}
