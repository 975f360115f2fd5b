package dev.nospof.tests.engine.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final String MAP = "kubernetes:core/v1:ConfigMap";
    private static final ByteString SEED = ByteString.copyFromUtf8("seed");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void completesApiVersionAndKindFromTheType() throws JsonProcessingException {
        var complete = complete("kubernetes:apps/v1:Deployment", "{\"metadata\": {\"name\": \"a\"}}", "{}");

        assertThat(complete)
                .hasToString("{\"metadata\":{\"name\":\"a\"},\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\"}");
    }

    @Test
    void callsTheCoreGroupByItsVersionOnly() {
        assertThat(Manifest.apiVersion(MAP)).isEqualTo("v1");
    }

    @Test
    void generatesANameThatStartsWithTheLogicalOne() throws JsonProcessingException {
        var complete = complete(MAP, "{}", "{}");

        assertThat(complete.at("/metadata/name").asText()).matches("settings-[0-9a-f]{8}");
        assertThat(Manifest.autonamed(complete)).isTrue();
    }

    @Test
    void keepsAGeneratedName() throws JsonProcessingException {
        var before =
                "{\"metadata\": {\"name\": \"settings-old\", \"annotations\": {\"pulumi.com/autonamed\": \"true\"}}}";

        assertThat(complete(MAP, "{}", before).at("/metadata/name").asText()).isEqualTo("settings-old");
    }

    @Test
    void refusesAnApiVersionThatIsNotTheTypes() {
        assertThatThrownBy(() -> complete(MAP, "{\"apiVersion\": \"v2\"}", "{}"))
                .hasMessage("apiVersion is 'v2', but the resource's type says 'v1'");
    }

    @Test
    void refusesWhatIsNoKubernetesResource() {
        assertThatThrownBy(() -> Manifest.apiVersion("aws:s3/bucket:Bucket"))
                .hasMessage("'aws:s3/bucket:Bucket' is no Kubernetes resource");
    }

    private static ObjectNode complete(String token, String inputs, String before) throws JsonProcessingException {
        return Manifest.complete(token, "settings", (ObjectNode) JSON.readTree(inputs), JSON.readTree(before), SEED);
    }
}
