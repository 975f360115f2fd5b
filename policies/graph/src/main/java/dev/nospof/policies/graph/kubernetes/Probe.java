package dev.nospof.policies.graph.kubernetes;

import dev.nospof.policies.graph.Field;
import dev.nospof.policies.graph.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A container's probe, with the API server's defaults: every 10 s, 1 s to answer, 3 failures. */
public record Probe(Field field) {
    public boolean isPresent() {
        return field.isPresent();
    }

    public Duration period() {
        return Duration.ofSeconds(field.at("periodSeconds").integer().orElse(10));
    }

    public Duration timeout() {
        return Duration.ofSeconds(field.at("timeoutSeconds").integer().orElse(1));
    }

    public int failureThreshold() {
        return field.at("failureThreshold").integer().orElse(3);
    }

    public Duration initialDelay() {
        return Duration.ofSeconds(field.at("initialDelaySeconds").integer().orElse(0));
    }

    /**
     * The longest time from the moment the container stops answering to the probe's verdict: the failure falls just after a good
     * probe, then {@code failureThreshold} probes fail, the last after its whole time limit.
     */
    public Duration timeToFail() {
        return period().multipliedBy(failureThreshold()).plus(timeout());
    }

    /** What is asked, without how often: the {@code httpGet}, {@code tcpSocket}, {@code grpc} or {@code exec} part. */
    public Value handler() {
        for (var kind : List.of("httpGet", "tcpSocket", "grpc", "exec")) {
            if (field.at(kind).isPresent()) {
                return Value.Fields.of(Map.of(kind, field.at(kind).value()));
            }
        }
        return Value.NOTHING;
    }
}
