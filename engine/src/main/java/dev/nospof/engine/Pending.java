package dev.nospof.engine;

import dev.nospof.engine.InProcessLine.Construction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a program that does not end is doing, as far as it can be seen. */
final class Pending {
    private Pending() {}

    /** The lines at which the threads of a class loader's program stand, and the resources that wait for a value. */
    static List<String> of(ClassLoader loader, List<Construction> unregistered, SourcePaths sources) {
        var pending = new ArrayList<String>();
        Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getContextClassLoader() == loader)
                .map(Map.Entry::getValue)
                .map(frames -> standing(frames, sources))
                .filter(line -> !line.isEmpty())
                .sorted()
                .distinct()
                .forEach(pending::add);
        unregistered.stream()
                .map(construction -> construction + " waits for a value that does not come")
                .sorted()
                .forEach(pending::add);
        return pending;
    }

    /** The main thread stands in {@code Pulumi.run} until all is done: it waits for what hangs, and does not hang itself. */
    private static boolean waitsForTheRun(StackTraceElement frame) {
        return frame.getClassName().equals("com.pulumi.internal.PulumiInternal")
                && frame.getMethodName().equals("run");
    }

    private static String standing(StackTraceElement[] frames, SourcePaths sources) {
        if (frames.length == 0 || Arrays.stream(frames).anyMatch(Pending::waitsForTheRun)) {
            return "";
        }
        var trace = new StringBuilder();
        for (var frame : frames) {
            trace.append("\tat ").append(frame).append('\n');
        }
        return sources.of(UserTrace.of(trace.toString()).where())
                .map(place -> place + " stands in " + frames[0].getClassName() + "." + frames[0].getMethodName())
                .orElse("");
    }
}
