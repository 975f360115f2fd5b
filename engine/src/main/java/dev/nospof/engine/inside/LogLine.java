package dev.nospof.engine.inside;

import com.pulumi.core.internal.Internal;
import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** Hands on what the program logs; what the SDK says about itself, at debug level, is dropped. */
final class LogLine implements EngineLogger {
    private final Line line;
    private final Tasks tasks;
    private final AtomicInteger errors = new AtomicInteger();

    LogLine(Line line, Tasks tasks) {
        this.line = line;
        this.tasks = tasks;
    }

    @Override
    public CompletableFuture<Void> logAsync(
            Level level, String message, Resource resource, Integer stream, Boolean ephemeral) {
        if (level.intValue() < Level.INFO.intValue()) {
            return CompletableFuture.completedFuture(null);
        }
        var severity = severity(level);
        if (severity == LogSeverity.ERROR) {
            errors.incrementAndGet();
        }
        var request = LogRequest.newBuilder().setSeverity(severity).setMessage(message);
        if (resource == null) {
            send(request.build());
            return CompletableFuture.completedFuture(null);
        }
        var sent = Internal.of(resource.urn())
                .getValueOrDefault("")
                .thenAccept(urn -> send(request.setUrn(urn).build()));
        tasks.registerTask("log", sent);
        return sent;
    }

    private void send(LogRequest request) {
        line.tell("log", request.toByteArray());
    }

    private static LogSeverity severity(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return LogSeverity.ERROR;
        }
        return level.intValue() >= Level.WARNING.intValue() ? LogSeverity.WARNING : LogSeverity.INFO;
    }

    @Override
    public boolean hasLoggedErrors() {
        return errors.get() > 0;
    }

    @Override
    public int getErrorCount() {
        return errors.get();
    }
}
