package dev.nospof.appimages.orders;

import dev.nospof.appimages.base.http.Json;
import dev.nospof.appimages.base.integrity.Sealed;
import dev.nospof.appimages.base.telemetry.Telemetry;
import dev.nospof.appimages.base.threads.RequestThreads;
import dev.nospof.appimages.base.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final Pace completing;
    private final Pace settingAside;
    private final Semaphore news = new Semaphore(0);
    private final Thread loop = RequestThreads.named("relay").newThread(this::relay);
    private volatile boolean closing;
    private volatile boolean moreIsDue;
    private volatile Outbox.Length length = new Outbox.Length(0, 0, 0);
    private long lengthReadAt = System.nanoTime() - LENGTH_EVERY.toNanos();

    Relay(Outbox outbox, Completion completion, QueueSettings settings, Telemetry telemetry) {
        this.outbox = outbox;
        this.completion = completion;
        this.settings = settings;
        this.telemetry = telemetry;
        this.workers = RequestThreads.open("queue", settings.workers());
        this.completing = new Pace(settings.workers());
        this.settingAside = new Pace(settings.workers());
        completion.onTurn(this::wake);
        telemetry.gauge("queue.pace", "queue", "outbox", completing::limit);
        telemetry.gauge("queue.length", "queue", "outbox", () -> length.messages());
        telemetry.gauge("queue.oldest.seconds", "queue", "outbox", () -> length.oldestSeconds());
        telemetry.gauge("queue.damaged", "queue", "outbox", () -> length.damaged());
    }

    void start() {
        loop.start();
    }

    /** There may be something to do: look now rather than at the next poll. */
    void wake() {
        news.release();
    }

    private void relay() {
        while (!closing) {
            try {
                measure();
                round();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Takes what can be worked on now, then waits until there may be more to do. */
    private void round() throws InterruptedException {
        news.drainPermits();
        int welcome = completion.welcome();
        if (welcome > 0) {
            moreIsDue = taken(Outbox.Wanted.ANY, completing, welcome, this::complete);
        } else {
            // No order could be paid. Meanwhile their goods are set aside, and what is sold out is said at once.
            int goods = completion.welcomeGoods() - completing.underWay();
            moreIsDue = taken(Outbox.Wanted.WITHOUT_GOODS, settingAside, goods, this::setAside);
        }
        boolean woken = news.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        telemetry.count("queue.rounds", "by", woken ? "news" : "poll");
    }

    /** Takes as many as there is room for; whether more may be due. */
    private boolean taken(Outbox.Wanted wanted, Pace pace, int welcome, Work work) {
        int room = pace.room(welcome);
        if (room == 0) {
            return true;
        }
        try {
            List<Outbox.Leased> leased = outbox.lease(wanted, room, Deadline.in(settings.bookkeeping()));
            pace.begun(leased.size());
            leased.forEach(message -> workers.execute(() -> attempt(message, pace, work)));
            return leased.size() == room;
        } catch (RuntimeException noDatabase) {
            LOG.warn("Nothing taken from the queue: {}", noDatabase.getMessage());
            return false;
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

    /** What is done with a message. Where somebody else holds it by now, it changes nothing in the queue. */
    @FunctionalInterface
    private interface Work {
        void on(Outbox.Leased leased, Message message, Deadline deadline);
    }

    private void attempt(Outbox.Leased leased, Pace pace, Work work) {
        // From before the calls: what outlasts the lease must not act on it.
        Deadline deadline = Deadline.in(settings.lease());
        boolean well = false;
        try {
            Message message = Json.read(leased.message().open(), Message.class);
            work.on(leased, message, deadline);
            well = true;
        } catch (Sealed.Damaged damaged) {
            quietly(() -> mend(leased, deadline));
        } catch (RuntimeException later) {
            LOG.warn("Order {} waits, attempt {}: {}", leased.orderId(), leased.attempt(), later.getMessage());
            quietly(() -> outbox.postpone(leased, pause(leased.attempt()), deadline));
        } finally {
            pace.ended(well);
            // A few at a time: a lease is a transaction, too.
            if (moreIsDue && pace.room(settings.workers()) * 4 >= pace.limit()) {
                wake();
            }
        }
    }

    private void complete(Outbox.Leased leased, Message message, Deadline deadline) {
        String state = telemetry.consuming("complete order", message.trace(), () -> {
            String reached =
                    leased.setAside() ? completion.pay(message, deadline) : completion.complete(message, deadline);
            LOG.info("Order {} is {}.", message.orderId(), reached);
            return reached;
        });
        finish(leased, state, deadline);
    }

    private void setAside(Outbox.Leased leased, Message message, Deadline deadline) {
        Optional<String> end =
                telemetry.consuming("set goods aside", message.trace(), () -> completion.setAside(message, deadline));
        end.ifPresentOrElse(state -> finish(leased, state, deadline), () -> outbox.goodsAreSetAside(leased, deadline));
    }

    private void finish(Outbox.Leased leased, String state, Deadline deadline) {
        if (outbox.finish(leased, state, deadline)) {
            telemetry.count("orders.finished", "state", state);
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
