package dev.nospof.engine.inside;

import com.pulumi.core.internal.ContextAwareCompletableFuture;
import com.pulumi.deployment.internal.Runner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Waits until everything that the program has begun is finished.
 *
 * <p>The SDK's own runner polls in a loop that never sleeps, ends at whichever failure it happens to see first, and turns exceptions
 * into text. This one is told of each end, lets the rest finish, and hands on every failure whole.
 */
final class Tasks implements Runner {
    /** How long the rest may take once something failed: what waits for a failed thing may never end. */
    private static final long SECONDS_AFTER_FAILURE = 2;

    private final Line line;
    private final AtomicInteger pending = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> quiet = new CompletableFuture<>();
    private volatile boolean started;

    Tasks(Line line) {
        this.line = line;
    }

    @Override
    public <T> void registerTask(String description, CompletableFuture<T> task) {
        pending.incrementAndGet();
        var watched = task.whenComplete((value, failure) -> {
            if (failure != null) {
                failed(failure);
            }
            if (pending.decrementAndGet() == 0 && started) {
                quiet.complete(null);
            }
        });
        // Its failure is the task's own, which is kept above.
        assert watched != task;
    }

    private void failed(Throwable failure) {
        var root = unwrapped(failure);
        if (failures.stream().noneMatch(known -> known == root)) {
            failures.add(root);
            var unused = quiet.completeOnTimeout(null, SECONDS_AFTER_FAILURE, TimeUnit.SECONDS);
        }
    }

    @Override
    public <T> CompletableFuture<Result<T>> runAsync(Supplier<T> program) {
        var result = ContextAwareCompletableFuture.supplyAsync(program);
        started = true;
        registerTask("program", result);
        return quiet.thenApply(done -> ended(result));
    }

    private <T> Result<T> ended(CompletableFuture<T> result) {
        failures.forEach(failure -> line.tell("failed", text(failure)));
        var status = failures.isEmpty() ? ProcessExitedSuccessfully : ProcessExitedAfterLoggingUserActionableMessage;
        line.tell("ended " + status);
        var value = result.isCompletedExceptionally() ? Optional.<T>empty() : Optional.ofNullable(result.getNow(null));
        return new Ended<>(status, value);
    }

    private static Throwable unwrapped(Throwable failure) {
        var root = failure;
        while ((root instanceof CompletionException || root instanceof ExecutionException) && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String text(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static final class Ended<T> extends Result<T> {
        Ended(int status, Optional<T> value) {
            super(status, List.of(), value);
        }
    }
}
