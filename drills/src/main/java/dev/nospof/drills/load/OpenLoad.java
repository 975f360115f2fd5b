package dev.nospof.drills.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * and a request that a closing connection lost before it was sent is sent anew, as HTTP clients do (RFC 9110, 9.2.2). A journey with the header
 * {@code Connection: close} comes by a connection of its own each time, as visitors do who were never here; the JDK lets a program ask for that only where
 * {@link #ALLOWED_HEADERS} names the header before its HTTP client is first used.
 */
public final class OpenLoad implements AutoCloseable {
    /** The system property that has to say {@code connection} for journeys that keep no connection (module {@code java.net.http}). */
    public static final String ALLOWED_HEADERS = "jdk.httpclient.allowRestrictedHeaders";

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
    private final Queue<Sample> toRecall = new ConcurrentLinkedQueue<>();
    private final long began = System.nanoTime();
    private volatile double times = 1;
    private long next;
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

    /** From now on, so many times as many requests as it was made for. */
    public void multiply(double times) {
        this.times = times;
    }

    /** How long the load has lasted. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What became of those that are answered, or waited for in vain, so far. */
    public LoadRecord record() {
        return new LoadRecord(List.copyOf(samples));
    }

    /**
     * Reads back what was acknowledged since this was asked last, and says what of it is there, by service. Takes as long as that takes; new requests go on
     * being sent.
     *
     * @param patience how long a write that cannot be read is asked for again
     */
    public SortedMap<String, Recalled> recall(Duration patience) {
        var acknowledged = new TreeMap<String, List<Sample>>();
        for (var write = toRecall.poll(); write != null; write = toRecall.poll()) {
            acknowledged
                    .computeIfAbsent(write.journey().service(), service -> new ArrayList<>())
                    .add(write);
        }
        var recall = new Recall(client, entry, patience);
        var recalled = new TreeMap<String, Recalled>();
        acknowledged.forEach((service, writes) -> recalled.put(service, recall.of(writes)));
        return recalled;
    }

    private void sendAllThatAreDue() {
        long now = System.nanoTime() - began;
        for (; next <= now; next += (long) (betweenNanos / times)) {
            send(journeys.get((int) (sent++ % journeys.size())), Duration.ofNanos(next));
        }
    }

    private void send(Journey journey, Duration due) {
        var unused = client.sendAsync(request(journey), bodyOf(journey))
                .orTimeout(journey.limit().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failed) -> {
                    var lost = failed != null
                            ? Optional.of(reason(failed))
                            : journey.accepts(answer.statusCode())
                                    ? Optional.<String>empty()
                                    : Optional.of("status " + answer.statusCode());
                    var recall = lost.isPresent() ? Optional.<String>empty() : Recall.path(journey, answer.body());
                    var sample = new Sample(journey, due, elapsed().minus(due), lost, recall);
                    samples.add(sample);
                    if (recall.isPresent()) {
                        toRecall.add(sample);
                    }
                });
    }

    private static BodyHandler<String> bodyOf(Journey journey) {
        return journey.recall().isEmpty() ? BodyHandlers.replacing("") : BodyHandlers.ofString();
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

    static String reason(Throwable failed) {
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
