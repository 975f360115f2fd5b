package dev.nospof.drills.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests at fixed moments, whether or not the earlier ones were answered: visitors do not wait for one another, and a stall is paid for by all
 * who come during it (no coordinated omission). The journeys take turns.
 *
 * <p><b>Promises:</b> each request counts from when it was due. <b>Does not promise:</b> to be a visitor's browser; connections are kept and used again,
 * and a request that a closing connection lost before it was sent is sent anew, as HTTP clients do (RFC 9110, 9.2.2).
 */
public final class OpenLoad implements AutoCloseable {
    private final URI entry;
    private final List<Journey> journeys;
    private final long betweenNanos;
    private final HttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "load");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final long began = System.nanoTime();
    private long sent;

    /**
     * @param entry where visitors come in; the journeys' paths follow it
     * @param perSecond requests, of all journeys together
     */
    public OpenLoad(URI entry, List<Journey> journeys, double perSecond) {
        this.entry = entry;
        this.journeys = List.copyOf(journeys);
        this.betweenNanos = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        var longest =
                journeys.stream().map(Journey::limit).max(Duration::compareTo).orElse(Journey.PATIENCE);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(longest)
                .build();
    }

    public void start() {
        var unused = clock.scheduleAtFixedRate(this::sendAllThatAreDue, 0, betweenNanos, TimeUnit.NANOSECONDS);
    }

    /** How long the load has lasted. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What became of those that are answered, or waited for in vain, so far. */
    public LoadRecord record() {
        return new LoadRecord(List.copyOf(samples));
    }

    private void sendAllThatAreDue() {
        long now = System.nanoTime() - began;
        for (; sent * betweenNanos <= now; sent++) {
            send(journeys.get((int) (sent % journeys.size())), Duration.ofNanos(sent * betweenNanos));
        }
    }

    private void send(Journey journey, Duration due) {
        var unused = client.sendAsync(request(journey), BodyHandlers.discarding())
                .orTimeout(journey.limit().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failed) -> {
                    var lost = failed != null
                            ? Optional.of(reason(failed))
                            : journey.accepts(answer.statusCode())
                                    ? Optional.<String>empty()
                                    : Optional.of("status " + answer.statusCode());
                    samples.add(new Sample(journey, due, elapsed().minus(due), lost));
                });
    }

    private HttpRequest request(Journey journey) {
        var uuid = UUID.randomUUID().toString();
        var builder = HttpRequest.newBuilder(entry.resolve(journey.path().replace("{uuid}", uuid)))
                .timeout(journey.limit())
                .method(
                        journey.method(),
                        journey.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(journey.body().replace("{uuid}", uuid)));
        journey.headers().forEach((name, value) -> builder.header(name, value.replace("{uuid}", uuid)));
        return builder.build();
    }

    private static String reason(Throwable failed) {
        var cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return "no answer in time";
        }
        return cause.getClass().getSimpleName()
                + (cause.getMessage() == null
                        ? ""
                        : ": " + cause.getMessage().lines().findFirst().orElse(""));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
