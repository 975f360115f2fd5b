package dev.nospof.policies.graph.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.SourceLocation;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples were written by the Pulumi CLI 3.250 for a program with a component, a secret and an unknown value. */
class PlansTest {
    private static final String STACK = "urn:pulumi:prod::shop::";
    private static final Urn DEPLOYMENT = new Urn(STACK + "shop:index:Orders$kubernetes:apps/v1:Deployment::orders");
    private static final Urn SECRET = new Urn(STACK + "shop:index:Orders$kubernetes:core/v1:Secret::token");
    private static final Urn NAMESPACE = new Urn(STACK + "kubernetes:core/v1:Namespace::ns");

    @TempDir
    private Path folder;

    @Test
    void readsAPreview() {
        var graph = Plans.read(sample("preview.json"));

        assertThat(graph.project()).isEqualTo("shop");
        assertThat(graph.stack()).isEqualTo("prod");
        assertThat(graph.resources()).hasSize(6);
        var deployment = graph.find(DEPLOYMENT).orElseThrow();
        assertThat(deployment.custom()).isTrue();
        assertThat(deployment.parent()).hasValue(new Urn(STACK + "shop:index:Orders::orders"));
        assertThat(deployment.dependencies()).isEqualTo(List.of(NAMESPACE));
        assertThat(deployment.propertyDependencies()).containsEntry("spec", List.of(NAMESPACE));
        assertThat(deployment.options().ignoreChanges()).isEqualTo(List.of("spec.replicas"));
        assertThat(graph.find(NAMESPACE).orElseThrow().options().protect()).isTrue();
        assertThat(graph.find(SECRET).orElseThrow().options().retainOnDelete()).isTrue();
    }

    @Test
    void marksWhatAPreviewDoesNotKnowYet() {
        var deployment = Plans.read(sample("preview.json")).find(DEPLOYMENT).orElseThrow();

        assertThat(deployment.at("spec", "replicas").value()).isEqualTo(Value.UNKNOWN);
    }

    @Test
    void marksWhatAPreviewHides() {
        var secret = Plans.read(sample("preview.json")).find(SECRET).orElseThrow();

        assertThat(secret.at("stringData").value()).isEqualTo(new Value.Secret(Value.NOTHING));
    }

    @Test
    void readsAPreviewOfAStackThatChangesNothing() {
        assertThat(Plans.read(sample("preview-with-sames.json")).resources())
                .extracting(Resource::urn)
                .contains(DEPLOYMENT, SECRET, NAMESPACE);
    }

    @Test
    void readsAnExportedState() {
        var graph = Plans.read(sample("stack-export.json"));

        assertThat(graph.toString()).isEqualTo("shop/prod with 7 resources");
        assertThat(graph.find(DEPLOYMENT).orElseThrow().at("spec", "replicas").integer())
                .hasValue(3);
        assertThat(graph.find(SECRET).orElseThrow().at("stringData").value()).isInstanceOf(Value.Secret.class);
    }

    @Test
    void readsAnExportedStateWithoutItsEnvelope() throws IOException {
        var whole = Files.readString(sample("stack-export.json"));
        var inner = whole.substring(
                whole.indexOf("\"deployment\": ") + "\"deployment\": ".length(), whole.lastIndexOf('}'));

        assertThat(read(inner)).isEqualTo(Plans.read(sample("stack-export.json")));
    }

    @Test
    void leavesOutWhatAStateOnlyKeepsUntilItIsDeleted() {
        var graph = read("""
                {"version": 3, "deployment": {"resources": [
                  {"urn": "urn:pulumi:prod::shop::a:b:C::x", "custom": true, "type": "a:b:C", "inputs": {"n": 2}},
                  {"urn": "urn:pulumi:prod::shop::a:b:C::x", "custom": true, "delete": true, "type": "a:b:C", "inputs": {"n": 1}}
                ]}}
                """);

        assertThat(graph.resources())
                .hasSize(1)
                .allSatisfy(resource -> assertThat(resource.at("n").integer()).hasValue(2));
    }

    @Test
    void leavesOutWhatAPreviewDeletes() {
        var graph = read("""
                {"steps": [
                  {"op": "create-replacement", "urn": "urn:pulumi:prod::shop::a:b:C::x",
                   "newState": {"urn": "urn:pulumi:prod::shop::a:b:C::x", "custom": true, "type": "a:b:C", "inputs": {"n": 2}}},
                  {"op": "delete-replaced", "urn": "urn:pulumi:prod::shop::a:b:C::x",
                   "oldState": {"urn": "urn:pulumi:prod::shop::a:b:C::x", "custom": true, "type": "a:b:C", "inputs": {"n": 1}}},
                  {"op": "delete", "urn": "urn:pulumi:prod::shop::a:b:C::y",
                   "oldState": {"urn": "urn:pulumi:prod::shop::a:b:C::y", "custom": true, "type": "a:b:C"}}
                ]}
                """);

        assertThat(graph.resources()).extracting(Resource::name).containsExactly("x");
    }

    @Test
    void readsWhereAProgramDeclaredAResource() {
        var graph = read("""
                {"version": 3, "deployment": {"resources": [
                  {"urn": "urn:pulumi:prod::shop::a:b:C::x", "custom": true, "type": "a:b:C",
                   "sourcePosition": "project:///src/Main.java#41,5"}]}}
                """);

        assertThat(graph.resources())
                .extracting(Resource::source)
                .containsExactly(Optional.of(new SourceLocation("src/Main.java", 41)));
    }

    @Test
    void readsManifestsOfManyDocumentsAndLists() {
        var graph = Plans.read(sample("manifests.yaml"));

        assertThat(graph.resources())
                .extracting(Resource::type)
                .containsExactly(
                        "kubernetes:apps/v1:Deployment",
                        "kubernetes:core/v1:Namespace",
                        "kubernetes:monitoring.coreos.com/v1:ServiceMonitor");
        assertThat(graph.resources())
                .extracting(resource -> resource.urn().text())
                .containsExactly(
                        "urn:pulumi:manifests::samples::kubernetes:apps/v1:Deployment::shop/orders",
                        "urn:pulumi:manifests::samples::kubernetes:core/v1:Namespace::shop",
                        "urn:pulumi:manifests::samples::kubernetes:monitoring.coreos.com/v1:ServiceMonitor::shop/orders");
    }

    @Test
    void saysWhereEachManifestStands() {
        assertThat(Plans.read(sample("manifests.yaml")).resources())
                .extracting(resource -> resource.source().orElseThrow().line())
                .containsExactly(11, 1, 17);
    }

    @Test
    void saysWhereEachManifestOfAJsonListStands() {
        var graph = read("""
                {
                  "apiVersion": "v1", "kind": "PodList",
                  "items": [
                    {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}},
                    {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "b"}}
                  ]
                }
                """);

        assertThat(graph.resources())
                .extracting(resource -> resource.source().orElseThrow().toString())
                .containsExactly("plan:4", "plan:5");
    }

    @Test
    void followsAnchorsAndMergeKeys() {
        var graph = read("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a}
                data:
                  one: &shared {k: v, w: x}
                  two: *shared
                  three: {<<: *shared, w: own}
                """);

        var data = graph.resources().iterator().next().at("data");
        assertThat(data.at("two").texts()).containsEntry("k", "v");
        assertThat(data.at("three").texts()).containsEntry("k", "v").containsEntry("w", "own");
    }

    @Test
    void readsNumbersFlagsAndTextsAsYamlMeansThem() {
        var graph = read("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: a}
                data: {whole: 3, hex: 0x10, half: 1.5, yes: yes, on: true, quoted: "3", none: null, far: .inf, huge: 1e999999}
                """);

        var data = graph.resources().iterator().next().at("data");
        assertThat(data.at("whole").integer()).hasValue(3);
        assertThat(data.at("hex").integer()).hasValue(16);
        assertThat(data.at("half").number()).hasToString("Optional[1.5]");
        assertThat(data.at("yes").text()).hasValue("yes");
        assertThat(data.at("on").flag()).hasValue(true);
        assertThat(data.at("quoted").text()).hasValue("3");
        assertThat(data.at("none").isPresent()).isFalse();
        assertThat(data.at("far").text()).hasValue(".inf");
        assertThat(data.at("huge").value()).isInstanceOf(Value.Text.class);
    }

    @Test
    void readsAFolderWithAllThatIsBelowIt() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("deep/er/pod.yml"), pod("deep"));
        Files.writeString(folder.resolve("a.yaml"), pod("a"));
        Files.writeString(
                folder.resolve("b.json"), "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"b\"}}");
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [a.yaml]\n");
        Files.writeString(folder.resolve("README.md"), "# not: a manifest");
        Files.writeString(folder.resolve(".git/x.yaml"), pod("hidden"));

        assertThat(Plans.read(folder).resources())
                .extracting(Resource::name)
                .containsExactly("default/a", "default/b", "default/deep");
    }

    @Test
    void recognisesAGraphThatItWroteItself() throws IOException {
        var graph = Plans.read(sample("preview.json"));
        var file = Files.writeString(folder.resolve("graph.json"), GraphJson.write(graph));

        assertThat(Plans.read(file)).isEqualTo(graph);
    }

    @Test
    void ignoresAByteOrderMark() {
        assertThat(read("\uFEFF" + pod("a")).resources()).hasSize(1);
    }

    @Test
    void readsUpToFiftyMegabytesOfManifests() throws IOException {
        var file = folder.resolve("large.yaml");
        try (var writer = Files.newBufferedWriter(file)) {
            var filler = "x".repeat(1000);
            for (int i = 0; i < 47_000; i++) {
                writer.write("---\n" + pod("p" + i) + "spec: {nodeName: " + filler + "}\n");
            }
        }

        assertThat(Files.size(file)).isGreaterThan(50_000_000L);
        assertThat(Plans.read(file).resources()).hasSize(47_000);
    }

    @Test
    void readsUpToFiftyMegabytesOfPreview() throws IOException {
        var file = folder.resolve("large.json");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("{\"steps\": [");
            var filler = "x".repeat(1000);
            for (int i = 0; i < 45_000; i++) {
                var urn = "urn:pulumi:prod::shop::a:b:C::r" + i;
                writer.write((i == 0 ? "" : ",") + "{\"op\":\"create\",\"urn\":\"" + urn + "\",\"newState\":{\"urn\":\""
                        + urn + "\",\"custom\":true,\"type\":\"a:b:C\",\"inputs\":{\"text\":\"" + filler + "\"}}}\n");
            }
            writer.write("]}");
        }

        assertThat(Files.size(file)).isGreaterThan(50_000_000L);
        assertThat(Plans.read(file).resources()).hasSize(45_000);
    }

    private static String pod(String name) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + "}\n";
    }

    private static ResourceGraph read(String text) {
        return Plans.read("plan", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path sample(String name) {
        try {
            return Path.of(PlansTest.class.getResource("/samples/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
