package dev.nospof.appimages.base.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Spans of OpenTelemetry; trace ids also in the log's context, under {@code trace_id}. */
final class Tracing implements AutoCloseable {
    private static final W3CTraceContextPropagator TRAVEL = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        // Deprecated, and still without a default in the interface.
        @SuppressWarnings("deprecation")
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    Tracing(String service, Optional<String> endpoint, double share) {
        SdkTracerProviderBuilder building = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), service)))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)));
        building.addSpanProcessor(
                endpoint.<SpanProcessor>map(at -> BatchSpanProcessor.builder(new OtlpJsonExporter(URI.create(at)))
                                .build())
                        .orElseGet(NotExported::new));
        provider = building.build();
        tracer = provider.get("dev.nospof.appimages");
    }

    <T> T within(String name, SpanKind kind, Map<String, String> carrier, Supplier<T> work) {
        Context parent = TRAVEL.extract(Context.root(), carrier, HEADERS);
        return run(tracer.spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan(), span -> work.get());
    }

    <T> T calling(String neighbour, String name, Function<Map<String, String>, T> call) {
        Span started = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("peer.service", neighbour)
                .startSpan();
        return run(started, span -> call.apply(currentHeaders()));
    }

    private static <T> T run(Span span, Function<Span, T> work) {
        String outer = MDC.get("trace_id");
        Scope inside = span.makeCurrent();
        try {
            MDC.put("trace_id", span.getSpanContext().getTraceId());
            return work.apply(span);
        } catch (RuntimeException failed) {
            span.setStatus(StatusCode.ERROR, failed.getClass().getSimpleName());
            throw failed;
        } finally {
            inside.close();
            if (outer == null) {
                MDC.remove("trace_id");
            } else {
                MDC.put("trace_id", outer);
            }
            span.end();
        }
    }

    Map<String, String> currentHeaders() {
        Map<String, String> headers = new TreeMap<>();
        TRAVEL.inject(Context.current(), headers, (carrier, key, value) -> headers.put(key, value));
        return headers;
    }

    @Override
    public void close() {
        // One second: a collector that is down must not use up the grace for stopping.
        provider.shutdown().join(1, TimeUnit.SECONDS);
    }
}
