package dev.nospof.components.kubernetes.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.nospof.components.kubernetes.Manifest;
import dev.nospof.components.kubernetes.Promtool;
import dev.nospof.components.kubernetes.TinyEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Resource.RegisterResourceRequest;

/** The job's script itself is run by tests/engine, with a real etcd. */
class SnapshotJobTest {
    @Test
    void isMadeOnlyWhereItIsAskedFor() {
        assertThat(names(b -> b)).doesNotContain("store-snapshots", "store-snapshots-network-policy");
        assertThat(names(b -> b.snapshots(Snapshots.to("copies"))))
                .contains("store-snapshots", "store-snapshots-network-policy");
    }

    @Test
    void asksTheAddressThatOnlyMembersWithAMajorityAreBehind() {
        var job =
                job(Snapshots.to("copies").at("0 * * * *", Duration.ofHours(1)).keeping(5));
        var pod = job.in("spec", "jobTemplate", "spec", "template", "spec");

        assertThat(job.at("spec", "schedule")).isEqualTo("0 * * * *");
        assertThat(job.at("spec", "concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(pod.at("volumes", "0", "persistentVolumeClaim", "claimName")).isEqualTo("copies");
        assertThat(pod.in("containers", "0").items("env"))
                .extracting(Manifest::value)
                .contains(
                        Map.of("name", "HOST", "value", "store-client.shop.svc"),
                        Map.of("name", "PORT", "value", "2379"),
                        Map.of("name", "SET", "value", "shop.store"),
                        Map.of("name", "KEEP", "value", "5"));
    }

    @Test
    void takesAnotherImageWhereTheMembersHasNoShell() {
        assertThat(image(Snapshots.to("copies"))).isEqualTo("registry.example/etcd:3.4.23");
        assertThat(image(Snapshots.to("copies").withImage("tools:1"))).isEqualTo("tools:1");
    }

    /** The members' selectors must not find the job's pods: clients would be led to them. */
    @Test
    void isNoMember() {
        var set = Stores.blueprint(b -> b.snapshots(Snapshots.to("copies")));

        assertThat(Manifest.of(SnapshotJob.of(set))
                        .at("spec", "jobTemplate", "spec", "template", "metadata", "labels", "app.kubernetes.io/name"))
                .isEqualTo("store-snapshots");
    }

    @Test
    void mayReachTheMembersWhoeverElseMay() {
        var nobody = Stores.blueprint(b -> b.callers().snapshots(Snapshots.to("copies")));
        var rules = Manifest.of(Reach.of(nobody)).items("spec", "ingress");

        assertThat(rules).hasSize(3);
        assertThat(rules.get(1).at("from").toString()).contains("store-snapshots");
        assertThat(rules.get(1).at("ports").toString()).contains("2379").doesNotContain("2380");
        assertThat(Manifest.of(SnapshotJob.reach(nobody))
                        .items("spec", "egress")
                        .get(1)
                        .at("ports")
                        .toString())
                .contains("2379");
    }

    @Test
    void alertsWhenTheLastGoodOneIsTooOldOrThereNeverWasOne(@TempDir Path folder) throws Exception {
        var set = Stores.blueprint(b -> b.snapshots(Snapshots.to("copies").at("0 * * * *", Duration.ofHours(1))));
        Files.writeString(
                folder.resolve("rules.yaml"),
                new Gson().toJson(Manifest.of(Watched.alerts(set)).at("spec")));
        Files.writeString(folder.resolve("test.yaml"), """
                rule_files: [rules.yaml]
                evaluation_interval: 1m
                tests:
                  - interval: 1m
                    input_series:
                      - {series: 'kube_cronjob_created{namespace="shop",cronjob="store-snapshots"}', values: "0x300"}
                      - {series: 'kube_cronjob_status_last_successful_time{namespace="shop",cronjob="store-snapshots"}', values: "_x120 7200x180"}
                    alert_rule_test:
                      - {eval_time: 89m, alertname: NospofSnapshotOld}
                      - eval_time: 95m
                        alertname: NospofSnapshotOld
                        exp_alerts: [{exp_labels: {cronjob: store-snapshots, namespace: shop, service: store, severity: ticket}, exp_annotations: {
                          summary: "No snapshot of shop/store was taken and restored for a trial in time.", runbook_url: "https://nospof.dev/runbooks/snapshot-old"}}]
                      - {eval_time: 200m, alertname: NospofSnapshotOld}
                      - eval_time: 215m
                        alertname: NospofSnapshotOld
                        exp_alerts: [{exp_labels: {cronjob: store-snapshots, namespace: shop, service: store, severity: ticket}, exp_annotations: {
                          summary: "No snapshot of shop/store was taken and restored for a trial in time.", runbook_url: "https://nospof.dev/runbooks/snapshot-old"}}]
                """);

        assertThat(Promtool.run(folder, "test", "rules", "test.yaml").output()).contains("SUCCESS");
        assertThat(Path.of("").toAbsolutePath().resolve("../../docs/runbooks/snapshot-old.md"))
                .isNotEmptyFile();
    }

    private static Manifest job(Snapshots snapshots) {
        return Manifest.of(SnapshotJob.of(Stores.blueprint(b -> b.snapshots(snapshots))));
    }

    private static Object image(Snapshots snapshots) {
        return job(snapshots).at("spec", "jobTemplate", "spec", "template", "spec", "containers", "0", "image");
    }

    private static List<String> names(UnaryOperator<QuorumStatefulSetArgs.Builder> change) {
        return TinyEngine.run(context -> new QuorumStatefulSet(
                        "store", change.apply(Stores.builder()).build()))
                .stream()
                .map(RegisterResourceRequest::getName)
                .toList();
    }
}
