package dev.nospof.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nospof.engine.project.Configuration;
import dev.nospof.engine.project.Fixtures;
import dev.nospof.engine.project.Fixtures.Invoke;
import dev.nospof.engine.project.Fixtures.Read;
import dev.nospof.engine.project.Fixtures.StackOutputs;
import dev.nospof.engine.project.Hosting;
import dev.nospof.engine.project.ProgramRequest;
import dev.nospof.engine.refusal.NoGraph;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.Value.Fields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutsideWorldTest {
    private static final Fixtures FIXTURES = new Fixtures(
            new TreeMap<>(Map.of(
                    "acme/network/prod",
                    new StackOutputs(
                            Fields.of(Map.of("vpc", Value.of("vpc-0a1"))),
                            Fields.of(Map.of("password", Value.of("hunter2")))))),
            List.of(new Invoke(
                    "aws:ec2/getAmi:getAmi",
                    Fields.of(Map.of("name", Value.of("ubuntu"))),
                    Fields.of(Map.of("id", Value.of("ami-0b2"))))),
            List.of());

    private static ProgramRequest doing(String what) {
        return Programs.troubles()
                .request()
                .withConfiguration(Configuration.of(Map.of("shop:trouble", what)))
                .withFixtures(FIXTURES);
    }

    private static NoGraph refusal(ProgramRequest request) {
        return catchThrowableOfType(NoGraph.class, () -> new EmbeddedEngine().run(request));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROCESS", "CHILD_JVM"})
    void answersForAnotherStackWhatItsFixtureSays(Hosting hosting) {
        var run = new EmbeddedEngine().run(doing("reads a stack").withHosting(hosting));

        assertThat(run.exports())
                .containsEntry("vpc", Value.of("vpc-0a1"))
                .containsEntry("password", new Value.Secret(Value.of("hunter2")));
        assertThat(run.graph().find(new Urn("urn:pulumi:dev::shop::pulumi:pulumi:StackReference::acme/network/prod")))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROCESS", "CHILD_JVM"})
    void saysWhichStacksOutputsAreMissing(Hosting hosting) {
        assertThat(refusal(doing("reads a stack").withFixtures(Fixtures.NONE).withHosting(hosting)))
                .hasMessage("""
                        shop/dev: the program reads the outputs of stack 'acme/network/prod', and nospof-fixtures.yaml does not have them.
                        What depends on them cannot be planned without asking Pulumi's backend.
                        Add to nospof-fixtures.yaml, beside Pulumi.yaml (or below environments: dev:):
                            stackReferences:
                              acme/network/prod:
                                outputs: {}   # each output that the program reads, and a value for it""");
    }

    @Test
    void answersACallThatAFixtureClaims() {
        assertThat(new EmbeddedEngine().run(doing("calls")).exports()).containsEntry("image", Value.of("ami-0b2"));
    }

    @Test
    void saysWhichCallHasNoAnswerAndWhatToAdd() {
        assertThat(refusal(doing("calls").withFixtures(Fixtures.NONE))).hasMessage("""
                        shop/dev: the program calls aws:ec2/getAmi:getAmi with {name: "ubuntu", owners: ["self"]}, and nospof-fixtures.yaml has no answer.
                        What depends on the answer cannot be planned without asking the cloud.
                        Add to nospof-fixtures.yaml, beside Pulumi.yaml (or below environments: dev:):
                            invokes:
                              - token: aws:ec2/getAmi:getAmi
                                args: {name: "ubuntu", owners: ["self"]}
                                result: {}   # each field that the program reads of the answer""");
    }

    @Test
    void leavesACallUnknownWhoseArgumentsOnlyDeploymentKnows() {
        assertThat(new EmbeddedEngine()
                        .run(doing("calls with what is not known"))
                        .exports())
                .containsEntry("image", Value.UNKNOWN);
    }

    @Test
    void knowsNothingOfAnExistingResourceButItsName() {
        var run = new EmbeddedEngine().run(doing("reads"));
        var existing = run.graph()
                .find(new Urn("urn:pulumi:dev::shop::kubernetes:core/v1:ConfigMap::existing"))
                .orElseThrow();

        assertThat(run.exports()).containsEntry("name", Value.of("settings"));
        assertThat(existing.at("metadata", "namespace").text()).contains("shop");
        assertThat(existing.at("spec").value()).isEqualTo(Value.UNKNOWN);
    }

    @Test
    void answersForAnExistingResourceWhatItsFixtureSays() {
        var state = Fields.of(Map.of("metadata", Fields.of(Map.of("name", Value.of("real-name")))));
        var fixtures = new Fixtures(
                new TreeMap<>(), List.of(), List.of(new Read("kubernetes:core/v1:ConfigMap", "shop/settings", state)));

        assertThat(new EmbeddedEngine()
                        .run(doing("reads").withFixtures(fixtures))
                        .exports())
                .containsEntry("name", Value.of("real-name"));
    }
}
