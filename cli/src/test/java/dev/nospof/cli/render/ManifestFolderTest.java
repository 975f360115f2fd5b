package dev.nospof.cli.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.cli.Problem;
import dev.nospof.policies.graph.Resource;
import dev.nospof.policies.graph.ResourceGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFolderTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void chooseAFolderThatIsNotThereYet() {
        folder = temporary.resolve("deploy/prod");
    }

    @Test
    void writesOneFileAnObjectWithItsNameFirst() throws Exception {
        assertThat(ManifestFolder.write(plan(config("book", Value.of("a story"))), folder))
                .containsExactly(Path.of("shop/configmap-book.yaml"));
        assertThat(folder.resolve("shop/configmap-book.yaml")).content().isEqualTo("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: book
                          namespace: shop
                        data:
                          text: "a story"
                        """);
    }

    @Test
    void quotesWhateverAnOlderParserWouldNotTakeForText() throws Exception {
        for (var text :
                List.of("on", "No", "y", "0755", "1e3", "null", "~", "2026-11-21", "1:30", "", "- x", "a: b", "#x")) {
            ManifestFolder.write(plan(config("book", Value.of(text))), folder);
            assertThat(folder.resolve("shop/configmap-book.yaml")).content().contains("text: \"" + text + "\"\n");
        }
    }

    @Test
    void givesTheSameBytesAgain() throws Exception {
        ManifestFolder.write(plan(config("book", Value.of("a\nb\n"))), folder);
        var first = Files.readString(folder.resolve("shop/configmap-book.yaml"));
        ManifestFolder.write(plan(config("book", Value.of("a\nb\n"))), folder);
        assertThat(folder.resolve("shop/configmap-book.yaml")).hasContent(first);
    }

    @Test
    void removesWhatIsNoLongerPlannedAndNothingElse() throws Exception {
        ManifestFolder.write(plan(config("book", Value.of("x")), config("film", Value.of("x"))), folder);
        Files.writeString(folder.resolve("shop/kustomization.yaml"), "resources: []\n");
        ManifestFolder.write(plan(config("film", Value.of("x"))), folder);
        assertThat(folder.resolve("shop/configmap-book.yaml")).doesNotExist();
        assertThat(folder.resolve("shop/configmap-film.yaml")).exists();
        assertThat(folder.resolve("shop/kustomization.yaml")).exists();
    }

    @Test
    void neverOverwritesSomebodyElsesFile() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        var theirs = Files.writeString(folder.resolve("shop/configmap-book.yaml"), "theirs");
        assertThatThrownBy(() -> ManifestFolder.write(plan(config("book", Value.of("x"))), folder))
                .isInstanceOf(Problem.class)
                .hasMessage(theirs + " exists and was not rendered by nospof.\n"
                        + "Writing there would overwrite somebody's work.\n"
                        + "Render into another folder, or move the file away.");
        assertThat(theirs).hasContent("theirs");
    }

    @Test
    void neverFollowsAnIndexOutOfTheFolder() throws Exception {
        var outside = Files.writeString(temporary.resolve("precious"), "mine");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ManifestFolder.INDEX), "../../precious\n" + outside + "\n");
        ManifestFolder.write(plan(config("book", Value.of("x"))), folder);
        assertThat(outside).hasContent("mine");
    }

    @Test
    void refusesWhatOnlyDeploymentKnows() {
        assertThatThrownBy(() -> ManifestFolder.write(plan(config("book", Value.UNKNOWN)), folder))
                .hasMessage("""
                        ConfigMap shop/book: data.text is unknown until deployment.
                        A manifest in a repository would hold a wrong value, or show a secret.
                        Give data.text a plain value, or deploy this object with `pulumi up` instead.""");
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesSecretsAndDoesNotShowThem() {
        var secret = config("book", new Value.Secret(Value.of("hunter2")));
        assertThatThrownBy(() -> ManifestFolder.write(plan(secret), folder))
                .hasMessageStartingWith("ConfigMap shop/book: data.text is secret.")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesATextInWhichADeploymentsAnswerWouldStand() {
        var origin = new ResourceGraph.Origin(Urn.of("prod", "shop", "", "aws:rds/cluster:Cluster", "db"), "endpoint");
        var graph = ResourceGraph.of(
                "shop", "prod", List.of(config("book", Value.of("jdbc://sym-1/x"))), Map.of("sym-1", origin));
        assertThatThrownBy(() -> ManifestFolder.write(graph, folder))
                .hasMessageStartingWith(
                        "ConfigMap shop/book: data.text holds endpoint of db, which deployment will decide.");
    }

    @Test
    void refusesAPlanWithoutObjects() {
        assertThatThrownBy(() -> ManifestFolder.write(plan(), folder))
                .hasMessageStartingWith("Stack 'prod' has no Kubernetes objects.");
    }

    private static ResourceGraph plan(Resource... resources) {
        return ResourceGraph.of("shop", "prod", List.of(resources));
    }

    private static Resource config(String name, Value text) {
        var fields = new TreeMap<String, Value>();
        fields.put("data", Value.Fields.of(Map.of("text", text)));
        fields.put("kind", Value.of("ConfigMap"));
        fields.put("apiVersion", Value.of("v1"));
        fields.put("metadata", Value.Fields.of(Map.of("name", Value.of(name), "namespace", Value.of("shop"))));
        var urn = Urn.of("prod", "shop", "", "kubernetes:core/v1:ConfigMap", name);
        return Resource.of(urn, "kubernetes:core/v1:ConfigMap", name, new Value.Fields(fields));
    }
}
