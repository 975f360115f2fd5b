package dev.nospof.appimages.base.telemetry;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Spans that nobody collects. Without any processor the SDK makes no spans at all, and logs and messages would have no trace ids. */
record NotExported() implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Nobody collects it.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nobody collects it.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
