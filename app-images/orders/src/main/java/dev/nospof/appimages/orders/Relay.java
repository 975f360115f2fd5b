package dev.nospof.appimages.orders;

import dev.nospof.appimages.base.http.Json;
import dev.nospof.appimages.base.integrity.Sealed;
import dev.nospof.appimages.base.telemetry.Telemetry;
import dev.nospof.appimages.base.threads.RequestThreads;
import dev.nospof.appimages.base.time.Deadline;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages from the outbox and completes their orders. Any number of replicas may run one each.
 *
 * <p>On closing it takes no more, and finishes what it has within a lease; what it cannot finish is another's when the lease runs out.
 */
final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LENGTH_EVERY = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final Completion completion;
    private final QueueSettings settings;
    private final Telemetry telemetry;
    private final ExecutorService workers;
    private final Semaphore idle;
    private final Semaphore news = new Semaphore(0);
    private final Thread loop = RequestThreads.named("relay").newThread(this::relay);
    private volatile boolean closing;
    private volatile Outbox.Length length = new Outbox.Length(0, 0, 0);
    private long lengthReadAt = System.nanoTime() - LENGTH_EVERY.toNanos();

    Relay(Outbox outbox, Completion completion, QueueSettings settings, Telemetry telemetry) {
        this.outbox = outbox;
        this.completion = completion;
        this.settings = settings;
        this.telemetry = telemetry;
        this.workers = RequestThreads.open("queue", settings.workers());
        this.idle = new Semaphore(settings.workers());
        telemetry.gauge("queue.length", "queue", "outbox", () -> length.messages());
        telemetry.gauge("queue.oldest.seconds", "queue", "outbox", () -> length.oldestSeconds());
        telemetry.gauge("queue.damaged", "queue", "outbox", () -> length.damaged());
    }

    void start() {
        loop.start();
    }

    /** Something was queued: look now rather than at the next poll. */
    void wake() {
        news.release();
    }

    private void relay() {
        while (!closing) {
            try {
                measure();
                if (completion.isWorthTrying()) {
                    round(Math.max(1, idle.availablePermits()));
                } else {
                    // One at a time, to find out when the neighbour is back. The others stay due, and wear nobody out
                    // meanwhile.
                    round(1);
                    Thread.sleep(settings.poll().toMillis());
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round(int most) throws InterruptedException {
        idle.acquire(most);
        int taken = take(most);
        idle.release(most - taken);
        if (taken < most) {
            boolean woken = news.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
            telemetry.count("queue.rounds", "by", woken ? "news" : "poll");
            news.drainPermits();
        }
    }

    private void measure() {
        if (System.nanoTime() - lengthReadAt < LENGTH_EVERY.toNanos()) {
            return;
        }
        lengthReadAt = System.nanoTime();
        try {
            length = outbox.length(Deadline.in(settings.bookkeeping()));
        } catch (RuntimeException unknown) {
            LOG.warn("The queue's length is not known: {}", unknown.getMessage());
        }
    }

    /** How many workers are busy with what was taken. */
    private int take(int most) {
        try {
            var leased = outbox.lease(most, Deadline.in(settings.bookkeeping()));
            leased.forEach(message -> workers.execute(() -> work(message)));
            return leased.size();
        } catch (RuntimeException noDatabase) {
            LOG.warn("Nothing taken from the queue: {}", noDatabase.getMessage());
            return 0;
        }
    }

    private void work(Outbox.Leased leased) {
        // From before the calls: what outlasts the lease must not act on it.
        Deadline deadline = Deadline.in(settings.lease());
        try {
            Message message = Json.read(leased.message().open(), Message.class);
            String state = telemetry.consuming("complete order", message.trace(), () -> {
                String reached = completion.complete(message, deadline);
                LOG.info("Order {} is {}.", message.orderId(), reached);
                return reached;
            });
            if (outbox.finish(leased, state, deadline)) {
                telemetry.count("orders.finished", "state", state);
            }
        } catch (Sealed.Damaged damaged) {
            quietly(() -> mend(leased, deadline));
        } catch (RuntimeException later) {
            LOG.warn("Order {} waits, attempt {}: {}", leased.orderId(), leased.attempt(), later.getMessage());
            quietly(() -> outbox.postpone(leased, pause(leased.attempt()), deadline));
        } finally {
            idle.release();
        }
    }

    private void mend(Outbox.Leased leased, Deadline deadline) {
        try {
            outbox.mend(leased, deadline);
            LOG.warn("The message of order {} was damaged and is written anew from its record.", leased.orderId());
            telemetry.count("queue.mended", "queue", "outbox");
        } catch (Sealed.Damaged both) {
            LOG.error("The message of order {} is set aside: {}", leased.orderId(), both.getMessage());
            outbox.setAside(leased, deadline);
        }
    }

    private Duration pause(int attempt) {
        long most = Math.min(
                settings.longestPause().toMillis(), settings.firstPause().toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(1 + ThreadLocalRandom.current().nextLong(most));
    }

    private static void quietly(Runnable last) {
        try {
            last.run();
        } catch (RuntimeException leaseRunsOut) {
            LOG.warn("The queue was not told; the lease will run out: {}", leaseRunsOut.getMessage());
        }
    }

    @Override
    public void close() {
        closing = true;
        loop.interrupt();
        try {
            loop.join(settings.bookkeeping().toMillis());
            workers.shutdown();
            if (!workers.awaitTermination(settings.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some orders are left to whoever leases them next.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
