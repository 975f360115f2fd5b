package dev.nospof.policies.rules.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.rules.Sample;
import dev.nospof.policies.rules.Verdict;
import org.junit.jupiter.api.Test;

class ClientsFollowThePrimaryTest {
    private final ClientsFollowThePrimary rule = new ClientsFollowThePrimary();

    @Test
    void holdsForAGoodCluster() {
        assertThat(Sample.goodPostgres().verdict(rule)).isEqualTo(new Verdict.Holds());
    }

    @Test
    void breaksWithASinglePooler() {
        assertThat(Sample.goodPostgres().set("Pooler", "spec.instances", 1).verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, Pooler db-pooler spec.instances",
                        "Losing its only pooler cuts every client off from a database that is well",
                        "Set the Pooler's instances to 2 or more"));
    }

    @Test
    void breaksWhereAClientNamesAMember() {
        assertThat(client("jdbc:postgresql://db-1:5432/orders").verdict(rule))
                .isEqualTo(new Verdict.Broken(
                        "Cluster shop/db, Deployment shop/orders DATABASE_URL",
                        "orders writes to one member by name, and fails as soon as another is primary",
                        "Give it the host db-rw"));
    }

    @Test
    void holdsWhereClientsNameTheService() {
        assertThat(client("jdbc:postgresql://db-rw:5432/orders").verdict(rule)).isEqualTo(new Verdict.Holds());
        assertThat(client("jdbc:postgresql://otherdb-1:5432/orders").verdict(rule))
                .isEqualTo(new Verdict.Holds());
    }

    private static Sample client(String url) {
        return Sample.goodPostgres().and("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders, namespace: shop}
                spec:
                  template:
                    spec:
                      containers: [{name: app, image: "orders:1", env: [{name: DATABASE_URL, value: "%s"}]}]
                """.formatted(url));
    }
}
