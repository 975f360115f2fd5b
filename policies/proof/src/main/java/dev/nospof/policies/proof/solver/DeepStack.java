package dev.nospof.policies.proof.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs recursive code on a stack that is deep enough: diagrams recurse a few times per level, and a plan may have tens of thousands.
 *
 * <p>What is shallow runs where it is called. What is deep runs on a thread that is kept for the next such call and ends when none comes; as many at once as there are callers. Of its
 * stack only what is used takes memory.
 */
final class DeepStack {
    private static final long BYTES = 1L << 29;

    /** Some thousand frames at most, of the several thousand that any thread has room for. */
    private static final int SHALLOW = 256;

    private static final int KEPT_SECONDS = 5;

    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, KEPT_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Deep::new);

    private static final class Deep extends Thread {
        Deep(Runnable work) {
            super(null, work, "nospof-solver", BYTES);
            setDaemon(true);
        }
    }

    private DeepStack() {}

    /**
     * Runs this, and waits for it.
     *
     * @param size of the tree that it is about: it recurses no deeper than some times that
     */
    static <T> T call(int size, Callable<T> work) {
        if (size <= SHALLOW || Thread.currentThread() instanceof Deep) {
            try {
                return work.call();
            } catch (Exception failed) {
                throw unchecked(failed);
            }
        }
        return result(THREADS.submit(work));
    }

    /** Runs all of these, however deep, and waits for all; one of them on the caller's own thread if that is deep. */
    static <T> List<T> together(List<Callable<T>> work) {
        var others = new ArrayList<Future<T>>();
        work.stream().skip(1).forEach(one -> others.add(THREADS.submit(one)));
        var results = new ArrayList<T>();
        results.add(call(Integer.MAX_VALUE, work.get(0)));
        others.forEach(one -> results.add(result(one)));
        return results;
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Solving was interrupted. There is no result. Start it again.", interrupted);
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        }
    }

    private static RuntimeException unchecked(Throwable failed) {
        if (failed instanceof Error error) {
            throw error;
        }
        return failed instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed);
    }
}
