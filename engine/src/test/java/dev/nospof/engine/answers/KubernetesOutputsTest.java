package dev.nospof.engine.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nospof.engine.answers.SymbolicOutputs.Answer;
import dev.nospof.engine.answers.SymbolicOutputs.Declaration;
import dev.nospof.policies.graph.ResourceGraph.Origin;
import dev.nospof.policies.graph.Urn;
import dev.nospof.policies.graph.Value;
import dev.nospof.policies.graph.Value.Fields;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubernetesOutputsTest {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";

    private final Symbols symbols = new Symbols();
    private final KubernetesOutputs kubernetes = new KubernetesOutputs();

    private static Urn urn(String type) {
        return Urn.of("dev", "shop", "", type, "orders");
    }

    private Answer register(String type, Fields inputs, Fields provider) {
        return kubernetes.register(new Declaration(urn(type), type, "orders", inputs, provider), symbols);
    }

    private Answer register(String type, Map<String, Value> metadata) {
        return register(type, Fields.of(Map.of("metadata", Fields.of(metadata))), Fields.NONE);
    }

    private static Map<String, Value> metadata(Fields fields) {
        return ((Fields) fields.fields().get("metadata")).fields();
    }

    @Test
    void namesAnObjectThatHasNoName() {
        var answer = register(DEPLOYMENT, Map.of());
        var name = ((Value.Text) metadata(answer.properties()).get("name")).text();

        assertThat(name).matches("orders-[0-9a-f]{8}");
        assertThat(metadata(answer.outputs())).containsEntry("name", Value.of(name));
        assertThat(answer.id()).contains("default/" + name);
        assertThat(symbols.origins()).containsEntry(name, new Origin(urn(DEPLOYMENT), "metadata.name"));
        assertThat(symbols.occurIn("http://" + name + ":80")).isTrue();
    }

    @Test
    void keepsAGivenName() {
        var answer = register(DEPLOYMENT, Map.of("name", Value.of("api"), "namespace", Value.of("shop")));

        assertThat(answer.id()).contains("shop/api");
        assertThat(metadata(answer.properties()))
                .containsOnly(Map.entry("name", Value.of("api")), Map.entry("namespace", Value.of("shop")));
        assertThat(symbols.occurIn("api")).isFalse();
    }

    @Test
    void tellsTheProgramTheDefaultNamespaceWithoutWritingItIntoThePlan() {
        var answer = register(DEPLOYMENT, Map.of("name", Value.of("api")));

        assertThat(metadata(answer.outputs())).containsEntry("namespace", Value.of("default"));
        assertThat(metadata(answer.properties())).doesNotContainKey("namespace");
    }

    @Test
    void putsAnObjectIntoItsProvidersNamespace() {
        var provider = Fields.of(Map.of("namespace", Value.of("elsewhere")));

        assertThat(metadata(register(DEPLOYMENT, Fields.NONE, provider).properties()))
                .containsEntry("namespace", Value.of("elsewhere"));
        assertThat(metadata(register("kubernetes:core/v1:Namespace", Fields.NONE, provider)
                        .properties()))
                .doesNotContainKey("namespace");
    }

    @Test
    void givesAServiceAnAddressThatNobodyHas() {
        var service = Fields.of(Map.of("spec", Fields.of(Map.of("type", Value.of("ClusterIP")))));

        var answer = register("kubernetes:core/v1:Service", service, Fields.NONE);

        var spec = ((Fields) answer.outputs().fields().get("spec")).fields();
        assertThat(((Value.Text) spec.get("clusterIP")).text()).matches("2(4\\d|5[0-5])(\\.\\d{1,3}){3}");
        assertThat(answer.properties().fields().get("spec"))
                .isEqualTo(service.fields().get("spec"));
    }

    @Test
    void leavesAHeadlessServiceAlone() {
        var headless = Fields.of(Map.of("spec", Fields.of(Map.of("clusterIP", Value.of("None")))));

        assertThat(register("kubernetes:core/v1:Service", headless, Fields.NONE)
                        .outputs()
                        .fields()
                        .get("spec"))
                .isEqualTo(headless.fields().get("spec"));
    }

    @Test
    void doesNotInventANameThatTheClusterGenerates() {
        var answer = register(DEPLOYMENT, Map.of("generateName", Value.of("orders-")));

        assertThat(answer.id()).isEmpty();
        assertThat(answer.outputs().fields()).containsEntry("metadata", Value.UNKNOWN);
    }

    @Test
    void leavesAnUnknownNameUnknown() {
        var answer = register(DEPLOYMENT, Map.of("name", Value.UNKNOWN));

        assertThat(answer.id()).isEmpty();
        assertThat(metadata(answer.outputs())).containsEntry("name", Value.UNKNOWN);
    }

    @Test
    void coversObjectsOfTheApiAlone() {
        assertThat(kubernetes.covers(DEPLOYMENT)).isTrue();
        assertThat(kubernetes.covers("kubernetes:monitoring.coreos.com/v1:ServiceMonitor"))
                .isTrue();
        assertThat(kubernetes.covers("kubernetes:helm.sh/v3:Release")).isFalse();
        assertThat(kubernetes.covers("kubernetes:yaml:ConfigFile")).isFalse();
        assertThat(kubernetes.covers("aws:ec2/vpc:Vpc")).isFalse();
    }
}
