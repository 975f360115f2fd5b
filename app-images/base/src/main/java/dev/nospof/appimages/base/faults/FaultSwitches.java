package dev.nospof.appimages.base.faults;

import dev.nospof.appimages.base.admission.Priority;
import dev.nospof.appimages.base.http.BadRequest;
import dev.nospof.appimages.base.http.Reply;
import dev.nospof.appimages.base.http.Route;
import dev.nospof.appimages.base.http.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Ways to break this very process on purpose, for drills: {@code POST /faults/<name>} on the health port, {@code {"amount": n}} where one
 * is needed. Where {@code faults.enabled} is false the paths do not exist.
 *
 * <p>crash: the process ends at once, as by SIGKILL. hang: no request gets a thread any more. deadlock: two threads wait for each other
 * for ever. leak: {@code amount} MiB of heap are never given back. slow: every request takes {@code amount} ms longer. errors: {@code
 * amount} percent of the requests fail. heal: ends slow and errors, and gives leaked heap back.
 */
public final class FaultSwitches {
    private volatile Duration slowness = Duration.ZERO;
    private volatile int errorPercent;
    private volatile boolean hanging;
    private final Queue<byte[]> leaked = new ConcurrentLinkedQueue<>();

    /** How much: milliseconds, percent or MiB, by the fault. */
    record Amount(int amount) {
        Amount {
            if (amount < 0) {
                throw new IllegalArgumentException("amount is " + amount + ", needs 0 or more");
            }
        }
    }

    /** The paths that throw the switches; to be served only where faults are enabled. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        Map<String, Route.Handler> faults = Map.of(
                "crash", request -> crash(),
                "hang", request -> thrown(() -> hanging = true),
                "deadlock", request -> thrown(FaultSwitches::deadlock),
                "leak", request -> thrown(() -> leak(amount(request.bodyAs(Amount.class), 4096))),
                "slow",
                        request -> thrown(
                                () -> slowness = Duration.ofMillis(amount(request.bodyAs(Amount.class), 60_000))),
                "errors", request -> thrown(() -> errorPercent = amount(request.bodyAs(Amount.class), 100)),
                "heal", request -> thrown(this::heal));
        faults.forEach((name, fault) -> routes.add(Route.post("/faults/" + name, Priority.CRITICAL, fault)));
        return routes;
    }

    private static int amount(Amount asked, int most) {
        if (asked.amount() > most) {
            throw new BadRequest("amount is " + asked.amount() + ", at most " + most + " is of use.");
        }
        return asked.amount();
    }

    private static Reply thrown(Runnable fault) {
        fault.run();
        return Reply.text(202, "thrown\n");
    }

    /** To be called before each request's work. */
    public void beforeWork() {
        Duration wait = slowness;
        if (!wait.isZero()) {
            LockSupport.parkNanos(wait.toNanos());
        }
        if (errorPercent > 0 && ThreadLocalRandom.current().nextInt(100) < errorPercent) {
            throw new Unavailable("The fault switch 'errors' is on.");
        }
    }

    /** Request threads behind a gate that closes for good when the process is told to hang. */
    public Executor gate(Executor threads) {
        return task -> {
            if (hanging) {
                waitForEver();
            }
            threads.execute(task);
        };
    }

    private static Reply crash() {
        Runtime.getRuntime().halt(137);
        return Reply.text(202, "");
    }

    private void leak(int mebibytes) {
        for (int each = 0; each < mebibytes; each++) {
            leaked.add(new byte[1 << 20]);
        }
    }

    private void heal() {
        slowness = Duration.ZERO;
        errorPercent = 0;
        leaked.clear();
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deadlock() {
        Object first = new Object();
        Object second = new Object();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        holdThenTake("deadlock-1", first, second, bothHoldOne);
        holdThenTake("deadlock-2", second, first, bothHoldOne);
    }

    private static void holdThenTake(String name, Object held, Object wanted, CountDownLatch bothHoldOne) {
        Thread thread = new Thread(
                () -> {
                    synchronized (held) {
                        bothHoldOne.countDown();
                        try {
                            bothHoldOne.await();
                        } catch (InterruptedException stopping) {
                            Thread.currentThread().interrupt();
                        }
                        synchronized (wanted) {
                            throw new IllegalStateException("unreachable: the other thread never lets go");
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
