package dev.nospof.tests.cluster.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that are written down at fixed moments, whether or not the earlier ones were, and when each was acknowledged. While very many wait for their
 * answer no further one is sent.
 */
public final class Ledger {
    private static final int WAITING_AT_MOST = 64;

    private final Keeper keeper;
    private final AtomicLong numbers = new AtomicLong();
    private final Semaphore places = new Semaphore(WAITING_AT_MOST);
    private final Map<Long, Long> began = new ConcurrentHashMap<>();
    private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
    private final ExecutorService writers = Executors.newCachedThreadPool();
    private final Thread clock = new Thread(this::goOn, "clock");
    private final Duration every;

    private Ledger(Keeper keeper, Duration every) {
        this.keeper = keeper;
        this.every = every;
    }

    /** Begins at once. */
    public static Ledger of(Keeper keeper, Duration every) {
        var ledger = new Ledger(keeper, every);
        ledger.clock.start();
        return ledger;
    }

    private void goOn() {
        long due = System.nanoTime();
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                next();
                due += every.toNanos();
            }
        } catch (InterruptedException end) {
            // It has ended.
        }
    }

    private void next() {
        if (places.tryAcquire()) {
            long number = numbers.incrementAndGet();
            began.put(number, System.nanoTime());
            writers.execute(() -> write(number));
        }
    }

    private void write(long number) {
        try {
            if (keeper.write(number)) {
                acknowledged.put(number, System.nanoTime());
            }
        } catch (Exception unanswered) {
            // Written or not: nobody was told that it was.
        } finally {
            places.release();
        }
    }

    public long sent() {
        return numbers.get();
    }

    /** How many so far. */
    public int acknowledged() {
        return acknowledged.size();
    }

    /** How many since a moment of {@link System#nanoTime}. */
    public long acknowledgedSince(long moment) {
        return acknowledged.values().stream().filter(at -> at - moment > 0).count();
    }

    /** The longest time without an acknowledgement from one moment to another. */
    public Duration longestPause(long from, long to) {
        long longest = 0;
        long before = from;
        for (long at : acknowledged.values().stream()
                .filter(each -> each - from > 0 && each - to < 0)
                .sorted()
                .toList()) {
            longest = Math.max(longest, at - before);
            before = at;
        }
        return Duration.ofNanos(Math.max(longest, to - before));
    }

    /**
     * What was acknowledged and is not there.
     *
     * @throws Exception if whoever keeps it does not say
     */
    public SortedSet<Long> lost() throws Exception {
        var lost = new TreeSet<>(Set.copyOf(acknowledged.keySet()));
        lost.removeAll(keeper.all());
        return lost;
    }

    List<Readers.Writing> writings() {
        return began.entrySet().stream()
                .map(each -> new Readers.Writing(
                        each.getKey(), each.getValue(), Optional.ofNullable(acknowledged.get(each.getKey()))))
                .toList();
    }

    /** Sends nothing more, and waits for what was sent. */
    public void end() throws InterruptedException {
        clock.interrupt();
        clock.join();
        writers.shutdown();
        writers.awaitTermination(1, TimeUnit.MINUTES);
    }
}
