package dev.nospof.appimages.base.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nospof.appimages.base.config.SettingsTestAccess;
import dev.nospof.appimages.testkit.FakeNeighbour;
import dev.nospof.appimages.testkit.FakeNeighbour.Says;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtlpJsonExporterTest {
    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void sendsSpansThatContinueTheCallersTrace() throws Exception {
        try (FakeNeighbour collector = new FakeNeighbour(asked -> Says.now(200, "{}"))) {
            Telemetry telemetry = new Telemetry(
                    "orders", SettingsTestAccess.with(Map.of("TRACES_ENDPOINT", collector.url() + "/v1/traces")));
            String answer = telemetry.serving("POST /orders", Map.of("traceparent", PARENT), () -> "done");
            telemetry.close();

            assertThat(answer).isEqualTo("done");
            assertThat(collector.asked()).hasSize(1);
            JsonNode batch =
                    new ObjectMapper().readTree(collector.asked().get(0).body()).at("/resourceSpans/0");
            assertThat(batch.at("/resource/attributes/0/value/stringValue").asText())
                    .isEqualTo("orders");
            JsonNode span = batch.at("/scopeSpans/0/spans/0");
            assertThat(span.get("name").asText()).isEqualTo("POST /orders");
            assertThat(span.get("traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(span.get("parentSpanId").asText()).isEqualTo("b7ad6b7169203331");
            assertThat(span.get("kind").asInt()).isEqualTo(2);
        }
    }
}
