package dev.nospof.components.kubernetes.service;

import dev.nospof.components.kubernetes.Names;
import dev.nospof.components.model.Runbooks;
import dev.nospof.components.model.UnsafeArgs;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the service is watched.
 *
 * @param namespace where Prometheus runs; the network policy lets it in
 * @param path where the service shows its metrics
 * @param port where, if not on its own port
 * @param requests in which metric it counts its requests
 * @param backlog in which metrics it shows what it has accepted and not done yet; empty where it does everything at once
 * @param runbooks a URL that ends with a slash; each alert's page is found below it
 */
public record Monitoring(
        String namespace,
        String path,
        OptionalInt port,
        RequestMetric requests,
        Optional<Backlog> backlog,
        String runbooks) {
    /** The pages of this project; a fork, or a team with pages of its own, names its own. */
    public static final String RUNBOOKS = Runbooks.DEFAULT.folder();

    /** Prometheus in {@code monitoring}, OpenTelemetry's names, {@code /metrics} on the service's own port. */
    public static final Monitoring DEFAULT = new Monitoring(
            "monitoring", "/metrics", OptionalInt.empty(), RequestMetric.OPENTELEMETRY, Optional.empty(), RUNBOOKS);

    /** @throws UnsafeArgs if nothing could be scraped there, or a runbook would not be found */
    public Monitoring {
        Names.checkNamespace(namespace);
        port.ifPresent(p -> Names.checkPort("Monitoring", p));
        if (!path.startsWith("/")) {
            throw notAPath(path);
        }
        Runbooks.check("Monitoring", runbooks);
    }

    public Monitoring withNamespace(String namespace) {
        return new Monitoring(namespace, path, port, requests, backlog, runbooks);
    }

    public Monitoring withPath(String path) {
        return new Monitoring(namespace, path, port, requests, backlog, runbooks);
    }

    public Monitoring withPort(int port) {
        return new Monitoring(namespace, path, OptionalInt.of(port), requests, backlog, runbooks);
    }

    public Monitoring withRequests(RequestMetric requests) {
        return new Monitoring(namespace, path, port, requests, backlog, runbooks);
    }

    public Monitoring withBacklog(Backlog backlog) {
        return new Monitoring(namespace, path, port, requests, Optional.of(backlog), runbooks);
    }

    public Monitoring withRunbooks(String runbooks) {
        return new Monitoring(namespace, path, port, requests, backlog, runbooks);
    }

    private static UnsafeArgs notAPath(String path) {
        return UnsafeArgs.because(
                "Monitoring",
                "path is '" + path + "', needs to begin with a slash",
                "Nothing would be scraped, and alerts would stay silent.",
                "Write the path as the server knows it, such as '/metrics'.");
    }
}
