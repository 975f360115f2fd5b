package dev.nospof.appimages.base.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether this process can be helped only by a restart: nothing gets through its request threads, threads wait for each other for ever,
 * or memory is used up. Never asks a dependency: restarting does not mend a neighbour.
 *
 * <p>A deadlock is seen among platform threads only; the JVM does not tell of virtual ones.
 */
public final class Liveness {
    private final Duration stuckAfter;
    private final double heapShare;
    private final AtomicLong lastBeat = new AtomicLong(System.nanoTime());

    public Liveness(Duration stuckAfter, double heapShare) {
        this.stuckAfter = stuckAfter;
        this.heapShare = heapShare;
    }

    /** A request got through. */
    public void beat() {
        lastBeat.set(System.nanoTime());
    }

    /** Why the process should be restarted; empty while it should not. */
    public Optional<String> dead() {
        return stuck().or(Liveness::deadlocked).or(this::outOfMemory);
    }

    private Optional<String> stuck() {
        Duration since = Duration.ofNanos(System.nanoTime() - lastBeat.get());
        return since.compareTo(stuckAfter) > 0
                ? Optional.of("no request got through for " + since.toSeconds() + " s")
                : Optional.empty();
    }

    private static Optional<String> deadlocked() {
        long[] threads = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        if (threads == null) {
            return Optional.empty();
        }
        ThreadInfo first = ManagementFactory.getThreadMXBean().getThreadInfo(threads[0]);
        return Optional.of("deadlock of " + threads.length + " threads"
                + (first == null ? "" : ", one is " + first.getThreadName()));
    }

    private Optional<String> outOfMemory() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && isOld(pool))
                .filter(pool -> usedAfterCollection(pool) > heapShare)
                .findFirst()
                .map(pool -> "%.0f %% of %s are in use after a collection"
                        .formatted(100 * usedAfterCollection(pool), pool.getName()));
    }

    private static boolean isOld(MemoryPoolMXBean pool) {
        return pool.getName().contains("Old") || pool.getName().contains("Tenured");
    }

    private static double usedAfterCollection(MemoryPoolMXBean pool) {
        MemoryUsage usage = pool.getCollectionUsage();
        return usage == null || usage.getMax() <= 0 ? 0 : (double) usage.getUsed() / usage.getMax();
    }
}
