package dev.nospof.appimages.base.telemetry;

import dev.nospof.appimages.base.http.Json;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Sends spans as OTLP over HTTP in its JSON encoding (opentelemetry.io/docs/specs/otlp, "JSON Protobuf Encoding").
 *
 * <p>Ours, because the library's own exporter brings OkHttp and Kotlin into an image that needs neither. Best effort: a batch that the
 * collector does not take within 2 s is dropped.
 */
final class OtlpJsonExporter implements SpanExporter {
    private static final int ERROR = 2;
    private static final Map<SpanKind, Integer> KINDS = new EnumMap<>(Map.of(
            SpanKind.INTERNAL, 1, SpanKind.SERVER, 2, SpanKind.CLIENT, 3, SpanKind.PRODUCER, 4, SpanKind.CONSUMER, 5));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofMillis(300)).build();
    private final URI endpoint;

    OtlpJsonExporter(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(2))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(asMessage(spans))))
                .build();
        CompletableResultCode result = new CompletableResultCode();
        CompletableFuture<CompletableResultCode> sent = client.sendAsync(
                        request, HttpResponse.BodyHandlers.discarding())
                .handle((response, failed) ->
                        failed == null && response.statusCode() / 100 == 2 ? result.succeed() : result.fail());
        // Whoever gives up on the batch gives up on the request, too.
        return result.whenComplete(() -> sent.cancel(false));
    }

    static Map<String, Object> asMessage(Collection<SpanData> spans) {
        List<Object> written = new ArrayList<>();
        Map<String, Object> resource = new LinkedHashMap<>();
        for (SpanData span : spans) {
            written.add(asMessage(span));
            resource.put(
                    "attributes", attributes(span.getResource().getAttributes().asMap()));
        }
        Map<String, Object> scope = Map.of("scope", Map.of("name", "dev.nospof.appimages"), "spans", written);
        return Map.of("resourceSpans", List.of(Map.of("resource", resource, "scopeSpans", List.of(scope))));
    }

    private static Map<String, Object> asMessage(SpanData span) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("traceId", span.getTraceId());
        message.put("spanId", span.getSpanId());
        if (span.getParentSpanContext().isValid()) {
            message.put("parentSpanId", span.getParentSpanId());
        }
        message.put("name", span.getName());
        message.put("kind", KINDS.get(span.getKind()));
        message.put("startTimeUnixNano", Long.toString(span.getStartEpochNanos()));
        message.put("endTimeUnixNano", Long.toString(span.getEndEpochNanos()));
        message.put("attributes", attributes(span.getAttributes().asMap()));
        switch (span.getStatus().getStatusCode()) {
            case ERROR ->
                message.put(
                        "status",
                        Map.of("code", ERROR, "message", span.getStatus().getDescription()));
            case OK, UNSET -> message.put("status", Map.of());
        }
        return message;
    }

    private static List<Object> attributes(Map<AttributeKey<?>, Object> attributes) {
        List<Object> written = new ArrayList<>();
        attributes.forEach((key, value) ->
                written.add(Map.of("key", key.getKey(), "value", Map.of("stringValue", value.toString()))));
        return written;
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
