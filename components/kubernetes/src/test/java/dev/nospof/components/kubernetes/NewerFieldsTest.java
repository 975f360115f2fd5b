package dev.nospof.components.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.core.internal.Internal;
import com.pulumi.kubernetes.core.v1.ServiceArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServicePortArgs;
import com.pulumi.kubernetes.core.v1.inputs.ServiceSpecArgs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewerFieldsTest {
    private final ServiceSpecArgs spec = ServiceSpecArgs.builder()
            .ports(ServicePortArgs.builder().port(80).build())
            .type("ClusterIP")
            .build();

    @Test
    void standBesideTheTypedOnes() {
        var service = ServiceArgs.builder()
                .spec(NewerFields.with(spec, "trafficDistribution", Output.of("PreferClose")))
                .build();

        assertThat(Manifest.of(service).at("spec"))
                .isEqualTo(Map.of(
                        "ports", List.of(Map.of("port", 80)),
                        "type", "ClusterIP",
                        "trafficDistribution", "PreferClose"));
    }

    /** The page says so; were it otherwise, it could promise more. */
    @Test
    void cannotBeReadBackAsWhatTheyStandFor() {
        var read = NewerFields.with(spec, "trafficDistribution", "PreferClose").applyValue(ServiceSpecArgs::type);

        assertThatThrownBy(() -> Internal.of(read).getDataAsync().join()).hasCauseInstanceOf(ClassCastException.class);
    }
}
