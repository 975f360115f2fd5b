package dev.nospof.components.kubernetes.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.TinyEngine;
import java.util.List;
import org.junit.jupiter.api.Test;
import pulumirpc.Resource.RegisterResourceRequest;

class QuorumStatefulSetTest {
    @Test
    void makesAllThatItPromises() {
        assertThat(names(() -> new QuorumStatefulSet("store", Stores.builder().build())))
                .containsExactlyInAnyOrder(
                        "store",
                        "store-alerts",
                        "store-budget",
                        "store-clients",
                        "store-dashboard",
                        "store-members",
                        "store-monitor",
                        "store-network-policy",
                        "store-priority",
                        "store-service-account",
                        "store-stateful-set");
    }

    @Test
    void makesNothingThatNobodyWants() {
        assertThat(names(() -> new QuorumStatefulSet(
                        "store",
                        Stores.builder()
                                .priorityClass("critical")
                                .withoutMonitoring()
                                .build())))
                .doesNotContain("store-alerts", "store-dashboard", "store-monitor", "store-priority");
    }

    @Test
    void writesEveryMemberIntoEachCommandLine() {
        var command =
                container(Stores.blueprint(b -> b.members(5))).at("command").toString();

        assertThat(command)
                .contains(
                        "store-0=http://store-0.store.shop.svc:2380",
                        "store-4=http://store-4.store.shop.svc:2380",
                        "--initial-cluster-token=shop.store",
                        "--advertise-client-urls=http://$(POD_NAME).store.shop.svc:2379");
        assertThat(command.split("=http://store-\\d", -1)).hasSize(6);
    }

    @Test
    void asksDifferentQuestionsForReadinessAndLiveness() {
        var container = container(Stores.blueprint(b -> b));

        assertThat(container.at("readinessProbe", "httpGet", "path")).isEqualTo("/health");
        assertThat(container.at("livenessProbe", "httpGet", "path")).isEqualTo("/metrics");
        assertThat(container.at("startupProbe", "httpGet", "path")).isEqualTo("/metrics");
    }

    @Test
    void letsOnlyMembersClientsAndPrometheusIn() {
        var rules = Manifest.of(Reach.of(Stores.blueprint(b -> b.prometheusIn("watch"))))
                .items("spec", "ingress");

        assertThat(rules).hasSize(3);
        assertThat(rules.get(0).at("ports").toString()).contains("2380").doesNotContain("2379");
        assertThat(rules.get(1).at("ports").toString()).contains("2379").doesNotContain("2380");
        assertThat(rules.get(2).at("from").toString()).contains("watch");
    }

    @Test
    void leadsClientsOnlyToMembersThatHaveAMajority() {
        var clients = Manifest.of(Addresses.clients(Stores.blueprint(b -> b)));
        var members = Manifest.of(Addresses.members(Stores.blueprint(b -> b)));

        assertThat(clients.at("spec", "publishNotReadyAddresses")).isNull();
        assertThat(clients.at("metadata", "name")).isEqualTo("store-client");
        assertThat(members.at("spec", "publishNotReadyAddresses")).isEqualTo(true);
        assertThat(members.at("spec", "clusterIP")).isEqualTo("None");
    }

    @Test
    void countsTheMajorityForTheProof() {
        var annotations =
                Manifest.of(Pods.of(Stores.blueprint(b -> b.members(5)))).in("metadata", "annotations");

        assertThat(annotations.at("nospof.dev/peak-replicas")).isEqualTo("3");
        assertThat(annotations.at("nospof.dev/quorum")).isEqualTo("majority");
    }

    private static Manifest container(Blueprint set) {
        return Manifest.of(Pods.of(set)).in("spec", "template", "spec", "containers", "0");
    }

    private static List<String> names(Runnable program) {
        return TinyEngine.run(context -> program.run()).stream()
                .map(RegisterResourceRequest::getName)
                .toList();
    }
}
