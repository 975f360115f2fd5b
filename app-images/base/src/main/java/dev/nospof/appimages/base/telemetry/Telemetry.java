package dev.nospof.appimages.base.telemetry;

import dev.nospof.appimages.base.config.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a process tells about itself: metrics in Prometheus' format, traces, and the trace id in every log line. */
public final class Telemetry implements AutoCloseable {
    /** The bounds between which latencies are counted, so that percentiles can be had of all replicas together. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
                Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500),
                Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Tracing tracing;

    public Telemetry(String service, Settings settings) {
        tracing = new Tracing(service, settings.optional("traces.endpoint"), settings.share("traces.share"));
        registry.config().commonTags("service", service);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new DiskSpaceMetrics(new File(System.getProperty("java.io.tmpdir"))).bindTo(registry);
        collections.bindTo(registry);
    }

    public PrometheusMeterRegistry registry() {
        return registry;
    }

    public void gauge(String name, String tag, String value, Supplier<Number> reading) {
        Gauge.builder(name, reading).tag(tag, value).register(registry);
    }

    public void count(String name, String tag, String value) {
        registry.counter(name, tag, value).increment();
    }

    public void answered(String method, String route, int status, long nanos) {
        timer("http.server.requests", "method", method, "route", route, "status", Integer.toString(status))
                .record(Duration.ofNanos(nanos));
    }

    public void called(String neighbour, String outcome, long nanos) {
        timer("neighbour.calls", "neighbour", neighbour, "outcome", outcome).record(Duration.ofNanos(nanos));
    }

    private Timer timer(String name, String... tags) {
        return Timer.builder(name).tags(tags).serviceLevelObjectives(BUCKETS).register(registry);
    }

    /** Continues the trace of a request that came in. */
    public <T> T serving(String name, Map<String, String> headers, Supplier<T> work) {
        return tracing.within(name, SpanKind.SERVER, headers, work);
    }

    /** Continues the trace that a message was written under: the queue does not cut it. */
    public <T> T consuming(String name, Map<String, String> carrier, Supplier<T> work) {
        return tracing.within(name, SpanKind.CONSUMER, carrier, work);
    }

    /** Does one call under a span of its own; the headers that carry it are handed to the call. */
    public <T> T calling(String neighbour, String name, Function<Map<String, String>, T> call) {
        return tracing.calling(neighbour, name, call);
    }

    /** The headers under which the current trace travels on. */
    public Map<String, String> currentTrace() {
        return tracing.currentHeaders();
    }

    public String metrics() {
        return registry.scrape();
    }

    @Override
    public void close() {
        tracing.close();
        collections.close();
        registry.close();
    }
}
