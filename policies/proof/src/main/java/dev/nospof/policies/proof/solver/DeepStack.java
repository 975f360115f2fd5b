package dev.nospof.policies.proof.solver;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs recursive code on a stack that is deep enough: diagrams recurse once per level, and a plan may have tens of thousands. The memory is
 * only taken as far as it is used.
 */
final class DeepStack {
    private static final long BYTES = 1L << 29;

    private DeepStack() {}

    static <T> T call(Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "nospof-solver", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Solving was interrupted. There is no result. Start it again.", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
