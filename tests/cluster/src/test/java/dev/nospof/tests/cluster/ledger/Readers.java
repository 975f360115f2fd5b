package dev.nospof.tests.cluster.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Whether what is read of a number that never becomes less is linearizable: every read finds what was acknowledged before it began, nothing that nobody
 * had begun to write before it ended, and no less than a read that ended before it began
 * (<a href="https://doi.org/10.1145/78969.78972">Herlihy and Wing 1990</a>).
 */
public final class Readers {
    private static final int AT_ONCE = 3;
    private static final long BETWEEN_MILLIS = 20;

    private final Callable<Long> read;
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** One answer, and when it was asked for and given. */
    record Seen(long began, long ended, long number) {}

    private Readers(Callable<Long> read) {
        this.read = read;
    }

    /** Begin at once. */
    public static Readers of(Callable<Long> read) {
        var readers = new Readers(read);
        for (int i = 0; i < AT_ONCE; i++) {
            var thread = new Thread(readers::goOn, "reader " + i);
            readers.threads.add(thread);
            thread.start();
        }
        return readers;
    }

    private void goOn() {
        while (!over) {
            try {
                long began = System.nanoTime();
                long number = read.call();
                seen.add(new Seen(began, System.nanoTime(), number));
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException end) {
                return;
            } catch (Exception unanswered) {
                // A read that is not answered says nothing.
            }
        }
    }

    public int answers() {
        return seen.size();
    }

    /** What cannot be, in words; empty if all that was read can be. */
    public Optional<String> contradiction(Ledger ledger) {
        return contradiction(List.copyOf(seen), ledger.writings());
    }

    /** One number that was sent, when, and when it was acknowledged, if it ever was. */
    record Writing(long number, long began, Optional<Long> acknowledged) {}

    static Optional<String> contradiction(List<Seen> seen, List<Writing> writings) {
        var promised = new TreeMap<Long, Long>();
        var first = new HashMap<Long, Long>();
        for (var writing : writings) {
            writing.acknowledged().ifPresent(at -> promised.merge(at, writing.number(), Math::max));
            first.put(writing.number(), writing.began());
        }
        var read = new TreeMap<Long, Long>();
        seen.forEach(each -> read.merge(each.ended(), each.number(), Math::max));
        highestSoFar(promised);
        highestSoFar(read);
        return seen.stream()
                .flatMap(each -> Stream.of(
                                below(promised, each, "was acknowledged"),
                                below(read, each, "had been read"),
                                first.getOrDefault(each.number(), each.began()) > each.ended()
                                        ? Optional.of("read " + each.number() + " before anybody wrote it")
                                        : Optional.<String>empty())
                        .flatMap(Optional::stream))
                .findFirst();
    }

    private static Optional<String> below(NavigableMap<Long, Long> highest, Seen answer, String how) {
        var known = highest.lowerEntry(answer.began());
        return known != null && known.getValue() > answer.number()
                ? Optional.of("read " + answer.number() + " after " + known.getValue() + " " + how)
                : Optional.empty();
    }

    private static void highestSoFar(NavigableMap<Long, Long> byMoment) {
        long highest = Long.MIN_VALUE;
        for (var each : byMoment.entrySet()) {
            highest = Math.max(highest, each.getValue());
            each.setValue(highest);
        }
    }

    /** Asks nothing more. */
    public void end() throws InterruptedException {
        over = true;
        for (var thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }
}
