package dev.nospof.components.kubernetes.service;

import dev.nospof.components.model.UnsafeArgs;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The histogram in which the service counts its own requests: what its objective is measured by.
 *
 * @param histogram without {@code _bucket}, {@code _count}, {@code _sum}
 * @param statusLabel the label that holds the HTTP or gRPC status
 * @param failed what that label holds for a request that failed: a regular expression that Prometheus understands
 */
public record RequestMetric(String histogram, String statusLabel, String failed) {
    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    /** OpenTelemetry's {@code http.server.request.duration}, as its Prometheus exporter names it. */
    public static final RequestMetric OPENTELEMETRY =
            new RequestMetric("http_server_request_duration_seconds", "http_response_status_code", "5..");

    /** Micrometer's {@code http.server.requests}: Spring Boot, Helidon, Micronaut. */
    public static final RequestMetric MICROMETER = new RequestMetric("http_server_requests_seconds", "status", "5..");

    /** OpenTelemetry's {@code rpc.server.duration}; the codes that are the server's fault. */
    public static final RequestMetric OPENTELEMETRY_GRPC =
            new RequestMetric("rpc_server_duration_seconds", "rpc_grpc_status_code", "2|4|8|12|13|14|15");

    /** @throws UnsafeArgs if Prometheus could not have such a metric */
    public RequestMetric {
        checkName("RequestMetric", "histogram", histogram);
        if (List.of("_bucket", "_count", "_sum").stream().anyMatch(histogram::endsWith)) {
            throw suffixed(histogram);
        }
        if (!LABEL.matcher(statusLabel).matches()) {
            throw notAName("RequestMetric", "statusLabel", statusLabel);
        }
        if (failed.isEmpty() || failed.contains("\"") || failed.contains("\\") || failed.contains("\n")) {
            throw badExpression(failed);
        }
    }

    /** @throws UnsafeArgs if Prometheus could not have a metric of this name */
    static void checkName(String owner, String what, String metric) {
        if (!METRIC.matcher(metric).matches()) {
            throw notAName(owner, what, metric);
        }
    }

    private static UnsafeArgs notAName(String owner, String what, String name) {
        return UnsafeArgs.because(
                owner,
                what + " is '" + name + "', which Prometheus does not allow as a name",
                "The alerts would be refused, and nobody would hear of an outage.",
                "Use letters, digits and underscores, as the service's /metrics page shows it.");
    }

    private static UnsafeArgs suffixed(String histogram) {
        return UnsafeArgs.because(
                "RequestMetric",
                "histogram is '" + histogram + "', with the suffix of one of its series",
                "The alerts would look for series that do not exist and stay silent.",
                "Leave out _bucket, _count or _sum.");
    }

    private static UnsafeArgs badExpression(String failed) {
        return UnsafeArgs.because(
                "RequestMetric",
                "failed is '" + failed + "', needs to be a regular expression without quotes and backslashes",
                "The alerts would be refused, and nobody would hear of an outage.",
                "Use character classes instead, such as '5..' or '2|14'.");
    }
}
