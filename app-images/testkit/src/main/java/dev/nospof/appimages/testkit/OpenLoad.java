package dev.nospof.appimages.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Open-model load: requests are sent at a fixed rate whether or not earlier ones were answered, and a request's latency counts from the
 * moment at which it should have been sent (no coordinated omission). What fails is repeated with its own key, as a person would press
 * the button again, up to a number of times.
 */
public final class OpenLoad {
    /**
     * One request.
     *
     * @param key under which its repetitions are the same request
     */
    public record Shot(String key, HttpRequest request) {}

    /** What came of it. Latencies are in microseconds, of what succeeded, with its repetitions. */
    public record Outcome(
            int sent, int firstTry, Set<String> acknowledged, Map<String, Integer> failures, Histogram latency) {
        public Outcome {
            acknowledged = Set.copyOf(acknowledged);
            failures = new TreeMap<>(failures);
        }

        public double firstTryShare() {
            return (double) firstTry / sent;
        }

        @Override
        public String toString() {
            return "sent %d, first try %.2f %%, acknowledged %d, failed tries %s, p50 %.0f ms, p99 %.0f ms, longest %.0f ms"
                    .formatted(
                            sent,
                            100 * firstTryShare(),
                            acknowledged.size(),
                            failures,
                            millis(50),
                            millis(99),
                            millis(100));
        }

        private double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private final int perSecond;
    private final int repeats;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(500))
            .build();
    private final AtomicInteger firstTry = new AtomicInteger();
    private final AtomicInteger firstEnded = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final Map<String, AtomicInteger> failures = new java.util.concurrent.ConcurrentHashMap<>();
    private final Histogram latency = new ConcurrentHistogram(3);

    public OpenLoad(int perSecond, int repeats) {
        this.perSecond = perSecond;
        this.repeats = repeats;
    }

    /** First tries that have ended, and how many of them well: to be read before and after a fault. */
    public record FirstTries(int ended, int well) {
        /** What has ended since an earlier reading. */
        public FirstTries since(FirstTries before) {
            return new FirstTries(ended - before.ended, well - before.well);
        }

        @Override
        public String toString() {
            return ended == 0 ? "none ended" : "%d of %d, %.1f %%".formatted(well, ended, 100.0 * well / ended);
        }
    }

    public FirstTries firstTries() {
        return new FirstTries(firstEnded.get(), firstTry.get());
    }

    /** How many requests have come to their end, well or not: where faults are tied to progress instead of time. */
    public int done() {
        return done.get();
    }

    /** Sends so many and returns when the last has been answered or given up. To be called once. */
    public Outcome run(int shots, IntFunction<Shot> shot) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(shots);
        long begin = System.nanoTime();
        for (int each = 0; each < shots; each++) {
            long at = begin + each * 1_000_000_000L / perSecond;
            long ahead = at - System.nanoTime();
            if (ahead > 0) {
                TimeUnit.NANOSECONDS.sleep(ahead);
            }
            fire(shot.apply(each), at, 0, open);
        }
        open.await();
        Map<String, Integer> counted = new TreeMap<>();
        failures.forEach((name, count) -> counted.put(name, count.get()));
        return new Outcome(shots, firstTry.get(), acknowledged, counted, latency);
    }

    private void fire(Shot shot, long at, int repetition, CountDownLatch open) {
        CompletableFuture<?> answered = client.sendAsync(shot.request(), HttpResponse.BodyHandlers.discarding())
                .handle((response, failed) -> {
                    String outcome = failed == null ? Integer.toString(response.statusCode()) : name(failed);
                    settle(shot, at, repetition, open, outcome);
                    return outcome;
                });
        if (answered.isCancelled()) {
            open.countDown();
        }
    }

    private static String name(Throwable failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause.getClass().getSimpleName();
    }

    private void settle(Shot shot, long at, int repetition, CountDownLatch open, String outcome) {
        if (repetition == 0) {
            firstEnded.incrementAndGet();
        }
        if (outcome.startsWith("2")) {
            if (repetition == 0) {
                firstTry.incrementAndGet();
            }
            acknowledged.add(shot.key());
            latency.recordValue((System.nanoTime() - at) / 1000);
        } else {
            failures.computeIfAbsent(outcome, name -> new AtomicInteger()).incrementAndGet();
            if (repetition < repeats) {
                long most = 200L << Math.min(repetition, 4);
                CompletableFuture.delayedExecutor(
                                most / 2 + ThreadLocalRandom.current().nextLong(most / 2), TimeUnit.MILLISECONDS)
                        .execute(() -> fire(shot, at, repetition + 1, open));
                return;
            }
        }
        done.incrementAndGet();
        open.countDown();
    }

    /** A POST of JSON that carries its key. */
    public static Shot post(String url, String key, String json, Duration timeout) {
        return new Shot(
                key,
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(timeout)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }
}
