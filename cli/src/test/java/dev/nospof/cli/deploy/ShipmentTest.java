package dev.nospof.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.read.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShipmentTest {
    @TempDir
    private Path folder;

    @Test
    void putsFirstWhatOthersStandIn() throws IOException {
        var shipment = shipment("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders, namespace: shop}
                ---
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: orders, namespace: shop}
                ---
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop}
                """);
        assertThat(shipment.manifests().stream()
                        .map(manifest -> manifest.object().kind()))
                .containsExactly("Namespace", "ServiceAccount", "Deployment");
        assertThat(shipment.ground().manifests()).hasSize(1);
        assertThat(shipment.rest().manifests()).hasSize(2);
        assertThat(shipment.rest().manifests().get(0).apiVersion()).isEqualTo("v1");
    }

    @Test
    void knowsTheSecretsThatNobodyDeclares() throws IOException {
        var wanted = WantedSecrets.of(shipment("""
                apiVersion: v1
                kind: Secret
                metadata: {name: declared, namespace: shop}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: orders, namespace: shop}
                spec:
                  containers:
                    - name: app
                      env:
                        - {name: A, valueFrom: {secretKeyRef: {name: database, key: orders}}}
                        - {name: B, valueFrom: {secretKeyRef: {name: database, key: payments}}}
                        - {name: C, valueFrom: {secretKeyRef: {name: declared, key: any}}}
                        - {name: D, valueFrom: {secretKeyRef: {name: perhaps, key: any, optional: true}}}
                      envFrom: [{secretRef: {name: all}}]
                  volumes:
                    - {name: v, secret: {secretName: files, items: [{key: tls.crt, path: crt}]}}
                """));

        assertThat(wanted.inWords())
                .containsExactly("shop/all", "shop/database (orders, payments)", "shop/files (tls.crt)");
        assertThat(wanted.without(Set.of("shop/all", "shop/files")).yaml(() -> "x"))
                .isEqualTo("""
                apiVersion: v1
                kind: Secret
                metadata: {name: database, namespace: shop}
                stringData:
                  orders: "x"
                  payments: "x"
                """);
    }

    @Test
    void knowsTheImagesOfItsPodsWhereverTheyStand() throws IOException {
        assertThat(shipment("""
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata: {name: backup, namespace: shop}
                        spec:
                          jobTemplate:
                            spec:
                              template:
                                spec:
                                  initContainers: [{name: first, image: one}]
                                  containers: [{name: second, image: two}]
                        ---
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: lone}
                        spec: {containers: [{name: only, image: two}, {name: more, image: three}]}
                        """).images())
                .isEqualTo(Map.of(
                        "one", "CronJob shop/backup", "two", "CronJob shop/backup", "three", "Pod default/lone"));
    }

    private Shipment shipment(String yaml) throws IOException {
        return Shipment.of(Plans.read(Files.writeString(folder.resolve("plan.yaml"), yaml)));
    }
}
