package dev.nospof.policies.graph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message about bad input, word for word. */
class UnreadablePlanTest {
    @TempDir
    private Path folder;

    /** Name, text, message. */
    static List<Arguments> texts() {
        return List.of(
                arguments(
                        "empty.json",
                        "",
                        "Input 'empty.json' is empty.\nAn empty plan breaks no rule, and would pass without having been looked at.\nCheck the command that wrote it: pulumi preview --json --show-sames > plan.json"),
                arguments(
                        "blank.yaml",
                        " \n\t\n",
                        "Input 'blank.yaml' is empty.\nAn empty plan breaks no rule, and would pass without having been looked at.\nCheck the command that wrote it: pulumi preview --json --show-sames > plan.json"),
                arguments(
                        "comment.yaml",
                        "# nothing here\n",
                        "Input 'comment.yaml' is empty.\nAn empty plan breaks no rule, and would pass without having been looked at.\nCheck the command that wrote it: pulumi preview --json --show-sames > plan.json"),
                arguments(
                        "no-items.yaml",
                        "apiVersion: v1\nkind: List\nitems: []\n",
                        "Input 'no-items.yaml' has no resources.\nAn empty plan breaks no rule, and would pass without having been looked at.\nCheck that it is the plan of the right stack, and that the stack is not about to be destroyed."),
                arguments(
                        "half.json",
                        "{\"steps\": [\n{\"op\": \"create\"",
                        "Input 'half.json' ends in the middle of its JSON, at line 2.\nWhat is missing could be what breaks a rule, so nothing was judged.\nWrite it again, and let the command that writes it finish first."),
                arguments(
                        "bad.json",
                        "{\"steps\": [}",
                        "Input 'bad.json' is not JSON at line 1: Unexpected close marker '}': expected ']'.\nWhat cannot be parsed cannot be judged.\nCorrect that line, or write the file again without anything else on standard output."),
                arguments(
                        "twice.json",
                        "{\"steps\": [], \"steps\": []}",
                        "Input 'twice.json' gives the key 'steps' twice in one object, again at line 1.\nOnly one of the two would reach the cluster, and which one depends on the tool.\nDelete one of them."),
                arguments(
                        "twice.yaml",
                        "apiVersion: v1\nkind: Pod\nkind: Job\n",
                        "Input 'twice.yaml' gives the key 'kind' twice in one object, again at line 3.\nOnly one of the two would reach the cluster, and which one depends on the tool.\nDelete one of them."),
                arguments(
                        "latin1.yaml",
                        "apiVersion: v1\nkind: caf\u00e9\n",
                        "Input 'latin1.yaml' is not UTF-8 text at line 2.\nNames and numbers could be read as others than were written.\nSave it as UTF-8."),
                arguments(
                        "tab.yaml",
                        "kind: Pod\nmetadata:\n\tname: a\n",
                        "Input 'tab.yaml' is indented with a tab at line 3.\nYAML allows only spaces there, so the file has no meaning from that line on.\nReplace the tab with spaces."),
                arguments(
                        "template.yaml",
                        "{{ if .Values.on }}\nkind: Pod\n",
                        "Input 'template.yaml' is not YAML at line 1: a key that is not text.\nWhat cannot be parsed cannot be judged.\nCorrect that line; a template has to be rendered first."),
                arguments(
                        "alias.yaml",
                        "kind: *none\n",
                        "Input 'alias.yaml' uses the alias '*none' at line 1 before its anchor '&none' is complete.\nWhat it stands for is unknown, or would contain itself.\nDefine the anchor in the same document, above the alias."),
                arguments(
                        "itself.yaml",
                        "kind: &a [*a]\n",
                        "Input 'itself.yaml' uses the alias '*a' at line 1 before its anchor '&a' is complete.\nWhat it stands for is unknown, or would contain itself.\nDefine the anchor in the same document, above the alias."),
                arguments(
                        "other.json",
                        "{\"name\": \"x\", \"version\": 1}",
                        "Input 'other.json' is not a plan but JSON with the fields name, version.\nThere are no resources in it that could be judged.\nGive the output of pulumi preview --json --show-sames or of pulumi stack export, or Kubernetes manifests."),
                arguments(
                        "list.json",
                        "[1, 2]",
                        "Input 'list.json' is not a plan but a JSON list.\nThere are no resources in it that could be judged.\nGive the output of pulumi preview --json --show-sames or of pulumi stack export, or Kubernetes manifests."),
                arguments(
                        "none.json",
                        "{}",
                        "Input 'none.json' is not a plan but JSON without a field.\nThere are no resources in it that could be judged.\nGive the output of pulumi preview --json --show-sames or of pulumi stack export, or Kubernetes manifests."),
                arguments(
                        "events.json",
                        "{\"sequence\":0,\"timestamp\":1,\"preludeEvent\":{}}\n{\"sequence\":1,\"timestamp\":1}\n",
                        "Input 'events.json' is a stream of engine events, not a preview.\nEvents say what happens, not everything that will exist.\nUnset PULUMI_ENABLE_STREAMING_JSON_PREVIEW and run pulumi preview --json --show-sames again."),
                arguments(
                        "other-preview.json",
                        "{\"steps\": [{\"action\": \"create\"}]}",
                        "Input 'other-preview.json' has another form than Pulumi 3 writes: steps[0] has no 'op'.\nIt may mean something else than it seems to, so nothing was judged.\nWrite it with Pulumi 3: pulumi preview --json --show-sames or pulumi stack export."),
                arguments(
                        "stateless.json",
                        "{\"steps\": [{\"op\": \"create\"}]}",
                        "Input 'stateless.json' has another form than Pulumi 3 writes: steps[0] (create) has no 'newState'.\nIt may mean something else than it seems to, so nothing was judged.\nWrite it with Pulumi 3: pulumi preview --json --show-sames or pulumi stack export."),
                arguments(
                        "kinds.json",
                        "{\"steps\": [{\"op\": 7}]}",
                        "Input 'kinds.json' has another form than Pulumi 3 writes: steps[0].op is a number 7, needs to be text.\nIt may mean something else than it seems to, so nothing was judged.\nWrite it with Pulumi 3: pulumi preview --json --show-sames or pulumi stack export."),
                arguments(
                        "urn.json",
                        "{\"steps\": [{\"op\":\"create\",\"newState\":{\"urn\":\"orders\",\"type\":\"a:b:C\",\"custom\":true}}]}",
                        "Input 'urn.json' has another form than Pulumi 3 writes: 'orders' is not a URN.\nIt may mean something else than it seems to, so nothing was judged.\nWrite it with Pulumi 3: pulumi preview --json --show-sames or pulumi stack export."),
                arguments(
                        "destroyed.json",
                        "{\"steps\": []}",
                        "Input 'destroyed.json' has no resources.\nAn empty plan breaks no rule, and would pass without having been looked at.\nCheck that it is the plan of the right stack, and that the stack is not about to be destroyed."),
                arguments(
                        "partial.json",
                        "{\"steps\": [], \"changeSummary\": {\"same\": 12}}",
                        "Input 'partial.json' leaves out 12 unchanged resources.\nWhat is left out could hold or break a rule: a budget would seem to be missing, a Service to lead nowhere.\nWrite it with pulumi preview --json --show-sames."),
                arguments(
                        "old.json",
                        "{\"version\": 1, \"deployment\": {\"resources\": []}}",
                        "Input 'old.json' is a state of version 1, needs to be 3 or 4.\nOther versions keep resources under other names.\nWrite it with Pulumi 3: pulumi stack export."),
                arguments(
                        "graph.json",
                        "{\"nospofGraph\": 9}",
                        "Input 'graph.json' is a resource graph of version 9, needs to be 1.\nAnother nospof wrote it, and may have meant something else.\nWrite it again with this one."),
                arguments(
                        "text.yaml",
                        "Previewing update (prod)\n",
                        "Document at text.yaml:1 is text, needs to be an object with apiVersion and kind.\nIt cannot be judged.\nGive Kubernetes manifests only."),
                arguments(
                        "kindless.yaml",
                        "---\napiVersion: v1\nmetadata: {name: a}\n",
                        "Document at kindless.yaml:2 has no kind.\nNobody can say what it is, so it would not be judged, and the API server would refuse it.\nAdd kind, or leave the file out."),
                arguments(
                        "versionless.yaml",
                        "kind: Pod\nmetadata: {name: a}\n",
                        "Document at versionless.yaml:1 has no apiVersion.\nNobody can say what it is, so it would not be judged, and the API server would refuse it.\nAdd apiVersion, or leave the file out."),
                arguments(
                        "nameless.yaml",
                        "apiVersion: v1\nkind: Pod\n",
                        "Document at nameless.yaml:1 has no metadata.name.\nNobody can say what it is, so it would not be judged, and the API server would refuse it.\nAdd metadata.name, or leave the file out."),
                arguments(
                        "number.yaml",
                        "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: 7}\n",
                        "Pod at number.yaml:1: metadata.namespace is a number 7, needs to be text.\nNobody can say which object it is, and the API server would refuse it.\nCorrect it; a number or a date as a name needs quotes."),
                arguments(
                        "same.yaml",
                        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: default}\n",
                        "Pod default/a stands in two places: same.yaml:1 and same.yaml:5.\nThe second would overwrite the first in the cluster, so only one of them would be judged rightly.\nDelete or rename one of them."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void saysWhatIsWrongWhatHarmItDoesAndTheWayOut(String name, String text, String message) {
        var thrown = catchThrowableOfType(UnreadablePlan.class, () -> Plans.read(name, bytes(text)));

        assertThat(thrown).hasMessage(message);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(refused(folder.resolve("none.json")))
                .isEqualTo(lines(
                        "Input '" + folder.resolve("none.json") + "': there is no such file or folder.",
                        "Nothing was judged.",
                        "Give a file, a folder of manifests, or - for standard input."));
    }

    @Test
    void refusesWhatTheSystemDoesNotLetItRead() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("device gone");
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                throw new IOException("device gone");
            }
        };

        var thrown = catchThrowableOfType(UnreadablePlan.class, () -> Plans.read("standard input", broken));

        assertThat(thrown)
                .hasMessage(lines(
                        "Input 'standard input' cannot be read: device gone.",
                        "Nothing was judged.",
                        "Make it readable for this user, or pipe it in with - as its name."));
    }

    @Test
    void refusesAFolderWithoutManifests() throws IOException {
        Files.writeString(folder.resolve("README.md"), "nothing");

        assertThat(refused(folder))
                .isEqualTo(lines(
                        "Folder '" + folder + "' has no object in a .yaml, .yml or .json file.",
                        "An empty plan breaks no rule, and would pass without having been looked at.",
                        "Give the folder that holds the rendered manifests."));
    }

    @Test
    void refusesAPlanAmongManifests() throws IOException {
        var file = Files.writeString(folder.resolve("plan.json"), "{\"steps\": []}");

        assertThat(refused(folder))
                .isEqualTo(lines(
                        "File '" + file + "' in a folder of manifests is a Pulumi plan.",
                        "Its resources and the manifests' belong to different deployments.",
                        "Judge it by itself, or give the folder without it."));
    }

    @Test
    void refusesALinkThatLeadsBack() throws IOException {
        Files.createSymbolicLink(folder.resolve("back"), folder);

        assertThat(refused(folder))
                .startsWith("Input '" + folder + "' cannot be read: a link in it leads back to a folder above.\n");
    }

    @Test
    void refusesMoreThanTheLimitBeforeReadingIt() throws IOException {
        var file = folder.resolve("large.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Plans.LIMIT + 1);
        }

        assertThat(refused(file))
                .isEqualTo(lines(
                        "Input '" + file + "' is larger than 64 MiB, the most that is read at once.",
                        "Reading it could exhaust the memory before anything is judged.",
                        "Split the manifests into folders, or the program into stacks, and judge each by itself."));
    }

    @Test
    void refusesMoreThanTheLimitFromAStream() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] into, int from, int count) {
                return count;
            }
        };

        var thrown = catchThrowableOfType(UnreadablePlan.class, () -> Plans.read("standard input", endless));

        assertThat(thrown).hasMessageStartingWith("Input 'standard input' is larger than 64 MiB");
    }

    @Test
    void refusesAFewLinesThatStandForMillions() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(10))
                    .append("]\n");
        }

        var thrown = catchThrowableOfType(UnreadablePlan.class, () -> Plans.read("bomb.yaml", bytes(bomb.toString())));

        assertThat(thrown)
                .hasMessage(lines(
                        "Input 'bomb.yaml' stands for more than 10000000 values at line 7, mostly through aliases.",
                        "Written out it would exhaust the memory.",
                        "Write the repeated parts out, or fewer of them."));
    }

    @Test
    void refusesWhatIsNestedBeyondMeaning() {
        var thrown = catchThrowableOfType(
                UnreadablePlan.class, () -> Plans.read("deep.yaml", bytes("[".repeat(5000) + "]".repeat(5000))));

        assertThat(thrown)
                .hasMessage(lines(
                        "Input 'deep.yaml' is nested more than 200 levels deep at line 1.",
                        "No plan is, so it is taken for a mistake or an attack.",
                        "Check the brackets or the indentation above that line."));
    }

    @Test
    void refusesDeepJsonWithoutAStackTrace() {
        var thrown = catchThrowableOfType(
                UnreadablePlan.class,
                () -> Plans.read("deep.json", bytes("{\"steps\":" + "[".repeat(5000) + "]".repeat(5000) + "}")));

        assertThat(thrown).hasMessageStartingWith("Input 'deep.json' is not JSON at line 1: ");
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }

    private static String refused(Path path) {
        return catchThrowableOfType(UnreadablePlan.class, () -> Plans.read(path))
                .getMessage();
    }
}
