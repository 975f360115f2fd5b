package dev.nospof.components.kubernetes.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.Promtool;
import dev.nospof.components.kubernetes.TinyEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Resource.RegisterResourceRequest;

class ZooKeeperTest {
    @Test
    void writesEveryMemberIntoOneFileByNumberAndName() {
        assertThat(Stores.registry(b -> b.members(5)).files()).containsOnlyKeys("zoo.cfg");
        assertThat(Stores.registry(b -> b.members(5)).files().get("zoo.cfg")).endsWith("""
                        server.1=registry-1.registry.shop.svc:2888:3888
                        server.2=registry-2.registry.shop.svc:2888:3888
                        server.3=registry-3.registry.shop.svc:2888:3888
                        server.4=registry-4.registry.shop.svc:2888:3888
                        server.5=registry-5.registry.shop.svc:2888:3888
                        """);
    }

    @Test
    void countsPodsAsItCountsMembers() {
        var set = Manifest.of(Pods.of(Stores.registry(b -> b)));

        assertThat(set.at("spec", "ordinals", "start")).isEqualTo(1);
        assertThat(Manifest.of(Pods.of(Stores.blueprint(b -> b))).at("spec", "ordinals"))
                .isNull();
    }

    @Test
    void showsEachMemberItsNumberWhereItLooksForIt() {
        var pod = Manifest.of(Pods.of(Stores.registry(b -> b))).in("spec", "template", "spec");
        var mounts = pod.items("containers", "0", "volumeMounts");
        var number = pod.items("volumes").stream()
                .filter(volume -> volume.at("name").equals("number"))
                .findFirst()
                .orElseThrow();

        assertThat(mounts).hasSize(4);
        assertThat(mounts.get(0).at("mountPath")).isEqualTo("/var/lib/zookeeper");
        assertThat(mounts.get(3).value())
                .isEqualTo(Map.of(
                        "name", "number",
                        "mountPath", "/var/lib/zookeeper/myid",
                        "subPath", "number",
                        "readOnly", true));
        assertThat(number.at("downwardAPI", "items", "0", "fieldRef", "fieldPath"))
                .isEqualTo("metadata.labels['apps.kubernetes.io/pod-index']");
    }

    @Test
    void startsMembersAnewWhenTheirFileChanges() {
        assertThat(checksum(Stores.registry(b -> b))).isNotEqualTo(checksum(Stores.registry(b -> b.members(5))));
        assertThat(checksum(Stores.blueprint(b -> b))).isNull();
    }

    @Test
    void makesTheFileBeforeTheMembersAndForEtcdNone() {
        var names = names(() -> new QuorumStatefulSet(
                "registry", Stores.registry(b -> b.withoutMonitoring()).args()));

        assertThat(names.indexOf("registry-files")).isBetween(0, names.indexOf("registry-stateful-set") - 1);
        assertThat(names(() -> new QuorumStatefulSet("store", Stores.builder().build())))
                .doesNotContain("store-files");
    }

    @Test
    void asksDifferentQuestionsForReadinessAndLiveness() {
        var container = Manifest.of(Pods.of(Stores.registry(b -> b))).in("spec", "template", "spec", "containers", "0");

        assertThat(container.at("readinessProbe", "httpGet", "path")).isEqualTo("/readyz");
        assertThat(container.at("livenessProbe", "httpGet", "path")).isEqualTo("/livez");
        assertThat(container.at("startupProbe", "httpGet", "path")).isEqualTo("/livez");
    }

    @Test
    void alertsWhenAMemberHasNoMajorityAndNotBefore(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("rules.yaml"),
                new Gson()
                        .toJson(Manifest.of(Watched.alerts(Stores.registry(b -> b)))
                                .at("spec")));
        Files.writeString(folder.resolve("test.yaml"), """
                rule_files: [rules.yaml]
                evaluation_interval: 30s
                tests:
                  - interval: 30s
                    input_series:
                      - series: zookeeper_member_is_serving{namespace="shop",service="registry",pod="registry-1"}
                        values: 1x10 0x10
                      - series: zookeeper_member_is_serving{namespace="shop",service="registry",pod="registry-2"}
                        values: 1x20
                    alert_rule_test:
                      - {eval_time: 5m, alertname: NospofMemberWithoutLeader}
                      - eval_time: 8m
                        alertname: NospofMemberWithoutLeader
                        exp_alerts:
                          - exp_labels: {namespace: shop, pod: registry-1, service: registry, severity: page}
                            exp_annotations:
                              summary: "A member of shop/registry knows no leader: it is cut off, or there is no majority."
                              runbook_url: https://nospof.dev/runbooks/quorum-lost
                """);

        assertThat(Promtool.run(folder, "test", "rules", "test.yaml").output()).contains("SUCCESS");
    }

    private static Object checksum(Blueprint set) {
        return Manifest.of(Pods.of(set))
                .at("spec", "template", "metadata", "annotations", "nospof.dev/config-checksum");
    }

    private static List<String> names(Runnable program) {
        return TinyEngine.run(context -> program.run()).stream()
                .map(RegisterResourceRequest::getName)
                .toList();
    }
}
