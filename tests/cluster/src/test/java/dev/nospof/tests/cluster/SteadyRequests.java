package dev.nospof.tests.cluster;

import java.util.concurrent.atomic.AtomicInteger;

/** One request after the other to the same address, until it is ended. */
final class SteadyRequests {
    private final String url;
    private final AtomicInteger inARow = new AtomicInteger();
    private final AtomicInteger successes = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "steady requests");
    private volatile boolean over;

    SteadyRequests(String url) {
        this.url = url;
    }

    void start() {
        thread.start();
    }

    /** Since the last that failed. */
    int successesInARow() {
        return inARow.get();
    }

    int successes() {
        return successes.get();
    }

    void end() throws InterruptedException {
        over = true;
        thread.join();
    }

    private void run() {
        while (!over) {
            if (Probe.url(url).startsWith("echo-")) {
                successes.incrementAndGet();
                inARow.incrementAndGet();
            } else {
                inARow.set(0);
            }
        }
    }
}
