package dev.nospof.engine.inside;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The threads that a program's futures run on, instead of the JVM's common pool.
 *
 * <p>They know the program's class loader, which the common pool's do not; they are reused, where the JVM starts a new thread for each
 * future on a machine with two processors; and they belong to the run, so that what hangs can be interrupted with it.
 */
public final class Threads {
    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "program");
        thread.setDaemon(true);
        thread.setContextClassLoader(Threads.class.getClassLoader());
        return thread;
    });

    private Threads() {}

    /** Stands in for {@code CompletableFuture.supplyAsync}. */
    public static <T> CompletableFuture<T> supplyAsync(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, POOL);
    }

    /** Stands in for {@code CompletableFuture.runAsync}. */
    public static CompletableFuture<Void> runAsync(Runnable task) {
        return CompletableFuture.runAsync(task, POOL);
    }

    /** Stands in for {@code defaultExecutor} of the SDK's futures. */
    public static Executor executor(CompletableFuture<?> future) {
        return POOL;
    }

    /** Called once, after the run. */
    public static void stop() {
        POOL.shutdownNow();
    }
}
