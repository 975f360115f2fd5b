package dev.nospof.drills.load;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ledger of acknowledged writes: each is read back, a few at a time. An answer that says that it is not there (404, 410) is believed at once. Any other
 * says nothing of the write, for a service that has too much to do turns readers away: it is asked for again, ever more slowly (exponential backoff with
 * full jitter), until patience is at an end.
 */
final class Recall {
    private static final Pattern POINTER = Pattern.compile("\\{(/[^}]*)}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOUND = "status 200";
    private static final Set<String> NOT_THERE = Set.of("status 404", "status 410");
    private static final int AT_ONCE = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final HttpClient client;
    private final URI entry;
    private final Duration patience;

    /** @param patience how long a write that cannot be read is asked for again */
    Recall(HttpClient client, URI entry, Duration patience) {
        this.client = client;
        this.entry = entry;
        this.patience = patience;
    }

    /** Where what this answer acknowledges is to be read back; empty if the journey reads nothing back. */
    static Optional<String> path(Journey journey, String answer) {
        if (journey.recall().isEmpty()) {
            return Optional.empty();
        }
        try {
            var json = JSON.readTree(answer);
            return Optional.of(POINTER.matcher(journey.recall())
                    .replaceAll(match ->
                            Matcher.quoteReplacement(json.at(match.group(1)).asText())));
        } catch (JsonProcessingException unreadable) {
            // The path as it stands will not be found: an acknowledgement that names nothing keeps nothing.
            return Optional.of(journey.recall().replaceAll("[{}]", ""));
        }
    }

    Recalled of(List<Sample> acknowledged) {
        long end = System.nanoTime() + patience.toNanos();
        var free = new Semaphore(AT_ONCE);
        var reads = new ArrayList<CompletableFuture<String>>();
        for (var write : acknowledged) {
            // The place is kept while this one waits to be asked again, so that readers become fewer where they are
            // turned away.
            free.acquireUninterruptibly();
            reads.add(settled(write, end, FIRST_PAUSE).whenComplete((said, failed) -> free.release()));
        }
        var answers = reads.stream()
                .map(CompletableFuture::join)
                .filter(said -> !said.equals(FOUND))
                .collect(groupingBy(NOT_THERE::contains, groupingBy(Function.identity(), TreeMap::new, counting())));
        return new Recalled(
                acknowledged.size(),
                answers.getOrDefault(true, new TreeMap<>()),
                answers.getOrDefault(false, new TreeMap<>()));
    }

    /** What was said of it in the end. */
    private CompletableFuture<String> settled(Sample write, long end, Duration pause) {
        return read(write).thenCompose(said -> {
            if (said.equals(FOUND) || NOT_THERE.contains(said) || System.nanoTime() - end > 0) {
                return CompletableFuture.completedFuture(said);
            }
            var later = CompletableFuture.delayedExecutor(
                    ThreadLocalRandom.current().nextLong(pause.toMillis()), TimeUnit.MILLISECONDS);
            var next = pause.multipliedBy(2);
            return CompletableFuture.runAsync(() -> {}, later)
                    .thenCompose(
                            waited -> settled(write, end, next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next));
        });
    }

    private CompletableFuture<String> read(Sample write) {
        var request = HttpRequest.newBuilder(entry.resolve(write.recall().orElseThrow()))
                .timeout(write.journey().limit())
                .build();
        return client.sendAsync(request, BodyHandlers.discarding())
                .handle((answer, failed) -> failed == null ? "status " + answer.statusCode() : OpenLoad.reason(failed));
    }
}
