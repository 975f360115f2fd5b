package dev.nospof.policies.graph.aws;

import dev.nospof.policies.graph.Field;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How a load balancer asks its targets whether they are well, with AWS' defaults: every 30 s; a network load balancer leaves a target out after 3 failures, an application
 * load balancer after 2
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html,
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html).
 *
 * @param field {@code healthCheck} of a target group
 */
public record HealthCheck(Field field, boolean ofConnections) {
    public int interval() {
        return field.at("interval").integer().orElse(30);
    }

    public int timeout() {
        return field.at("timeout").integer().orElse(ofConnections ? isHttp() ? 6 : 10 : 5);
    }

    public int failures() {
        return field.at("unhealthyThreshold").integer().orElse(ofConnections ? 3 : 2);
    }

    /** Whether it asks for a path, and not for a connection. */
    public boolean isHttp() {
        return field.at("protocol")
                .text()
                .orElse(ofConnections ? "TCP" : "HTTP")
                .toUpperCase(Locale.ROOT)
                .startsWith("HTTP");
    }

    public String path() {
        return field.at("path").text().orElse("/");
    }

    /** The port it asks, where it is another than that of requests. */
    public Optional<String> ownPort() {
        return field.at("port").text().filter(port -> !port.equals("traffic-port"));
    }

    /** From a target's silence until it gets nothing more, at the longest. */
    public Duration noticed() {
        return Duration.ofSeconds((long) interval() * failures() + timeout());
    }
}
