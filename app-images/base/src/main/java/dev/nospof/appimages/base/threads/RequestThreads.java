package dev.nospof.appimages.base.threads;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for work that waits: virtual ones where the JVM has them (21 and later), else a bounded pool. */
public final class RequestThreads {
    private static final Optional<MethodHandle> VIRTUAL = findVirtual();

    private RequestThreads() {}

    private static Optional<MethodHandle> findVirtual() {
        try {
            return Optional.of(MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class)));
        } catch (ReflectiveOperationException olderJvm) {
            return Optional.empty();
        }
    }

    public static boolean areVirtual() {
        return VIRTUAL.isPresent();
    }

    /** Opens threads; where they are not virtual, at most so many run at a time and more work waits in a queue. */
    public static ExecutorService open(String name, int most) {
        if (VIRTUAL.isPresent()) {
            try {
                return (ExecutorService) VIRTUAL.get().invokeExact();
            } catch (Throwable impossible) {
                throw new IllegalStateException("The JVM offers virtual threads and refuses them.", impossible);
            }
        }
        // Core threads that time out, because a pool with an unbounded queue never grows beyond its core.
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Daemon threads named {@code name-1}, {@code name-2} and so on. */
    public static ThreadFactory named(String name) {
        AtomicInteger next = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + next.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
