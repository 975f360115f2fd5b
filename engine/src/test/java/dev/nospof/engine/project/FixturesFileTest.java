package dev.nospof.engine.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.Value.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixturesFileTest {
    @TempDir
    Path folder;

    private Fixtures fixtures(String content, String environment) throws IOException {
        Files.writeString(folder.resolve("nospof-fixtures.yaml"), content);
        return FixturesFile.read(folder, environment);
    }

    private static Fields args(Map<String, Value> args) {
        return Fields.of(args);
    }

    @Test
    void isEmptyWithoutAFile() {
        assertThat(FixturesFile.read(folder, "dev")).isEqualTo(Fixtures.NONE);
    }

    @Test
    void putsAnEnvironmentsOwnAnswersFirst() throws IOException {
        var content = """
                stackReferences:
                  acme/net/prod:
                    outputs: {vpc: everywhere}
                    secretOutputs: {key: hidden}
                invokes:
                  - token: aws:ec2/getAmi:getAmi
                    result: {id: everywhere}
                environments:
                  prod:
                    stackReferences:
                      acme/net/prod:
                        outputs: {vpc: prod}
                    invokes:
                      - token: aws:ec2/getAmi:getAmi
                        args: {name: ubuntu}
                        result: {id: prod}
                """;
        var dev = fixtures(content, "dev");
        var prod = fixtures(content, "prod");
        var ubuntu = args(Map.of("name", Value.of("ubuntu")));

        assertThat(dev.stack("acme/net/prod").orElseThrow().outputs().fields())
                .containsEntry("vpc", Value.of("everywhere"));
        assertThat(dev.stack("acme/net/prod").orElseThrow().secretOutputs().fields())
                .containsEntry("key", Value.of("hidden"));
        assertThat(prod.stack("acme/net/prod").orElseThrow().outputs().fields()).containsEntry("vpc", Value.of("prod"));
        assertThat(dev.invoke("aws:ec2/getAmi:getAmi", ubuntu).orElseThrow().fields())
                .containsEntry("id", Value.of("everywhere"));
        assertThat(prod.invoke("aws:ec2/getAmi:getAmi", ubuntu).orElseThrow().fields())
                .containsEntry("id", Value.of("prod"));
    }

    @Test
    void matchesACallByTheArgumentsThatItNames() throws IOException {
        var fixtures =
                fixtures("invokes: [{token: t, args: {filter: {zone: a}, ids: [1]}, result: {found: true}}]\n", "dev");
        var ids = new Value.Items(List.of(Value.of(1)));
        var zoneA = Fields.of(Map.of("zone", Value.of("a"), "state", Value.of("up")));
        var zoneB = Fields.of(Map.of("zone", Value.of("b")));

        assertThat(fixtures.invoke("t", args(Map.of("filter", zoneA, "ids", ids, "more", Value.of(2)))))
                .isPresent();
        assertThat(fixtures.invoke("t", args(Map.of("filter", zoneB, "ids", ids))))
                .isEmpty();
        assertThat(fixtures.invoke("t", args(Map.of("filter", zoneA)))).isEmpty();
        assertThat(fixtures.invoke("u", args(Map.of("filter", zoneA, "ids", ids))))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThatThrownBy(() -> fixtures("invokes: {}\n", "dev")).hasMessage("""
                        nospof-fixtures.yaml: invokes is an object, needs to be a list.
                        The program would be told something else than was meant.
                        Correct it; the file has stackReferences (a map), invokes (a list), reads (a list) and environments (a map).""");
        assertThatThrownBy(() -> fixtures("environments: {dev: {reads: [{type: t, id: 1}]}}\n", "dev"))
                .hasMessageStartingWith(
                        "nospof-fixtures.yaml: environments.dev.reads[0].id is a number, needs to be text.\n");
        assertThatThrownBy(() -> fixtures("stacks: {}\n", "dev"))
                .hasMessageStartingWith("nospof-fixtures.yaml: stacks is a name that means nothing here, needs to be "
                        + "environments, invokes, reads, stackReferences.\n");
        assertThatThrownBy(() -> fixtures("reads: [x]\n", "dev"))
                .hasMessageStartingWith("nospof-fixtures.yaml: reads[0] is text, needs to be an object.\n");
    }
}
