package dev.nospof.engine;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.nospof.engine.answers.Conversation;
import dev.nospof.policies.graph.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.SupportsFeatureRequest;

/** Our end of the line out of the program's class loader. */
final class InProcessLine implements BiFunction<String, byte[], byte[]> {
    private static final byte[] NOTHING = new byte[0];

    private final Conversation conversation;
    private final SourcePaths sources;
    private final Map<Integer, Construction> constructions = new ConcurrentSkipListMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile boolean opened;
    private volatile boolean complete;
    private volatile boolean mainReturned;
    private volatile int status;
    private volatile Optional<String> exitedEarly = Optional.empty();
    private volatile Optional<DoesNotFit> misfit = Optional.empty();

    InProcessLine(Conversation conversation, SourcePaths sources) {
        this.conversation = conversation;
        this.sources = sources;
    }

    /** A resource whose constructor ran; it is registered once everything that it waits for is there. */
    record Construction(String type, String name, Optional<SourceLocation> source) {
        @Override
        public String toString() {
            return type + " '" + name + "'"
                    + source.map(place -> " (" + place + ")").orElse("");
        }
    }

    @Override
    public byte[] apply(String operation, byte[] message) {
        var words = operation.split(" ", 3);
        try {
            return switch (words[0]) {
                case "registerResource" ->
                    conversation
                            .register(RegisterResourceRequest.parseFrom(message), registered(words[1]))
                            .toByteArray();
                case "readResource" ->
                    conversation
                            .read(ReadResourceRequest.parseFrom(message), registered(words[1]))
                            .toByteArray();
                case "invoke" ->
                    conversation
                            .invoke(ResourceInvokeRequest.parseFrom(message))
                            .toByteArray();
                case "call" ->
                    conversation.call(ResourceCallRequest.parseFrom(message)).toByteArray();
                case "supportsFeature" ->
                    conversation
                            .supports(SupportsFeatureRequest.parseFrom(message))
                            .toByteArray();
                case "registerPackage" ->
                    conversation
                            .registerPackage(RegisterPackageRequest.parseFrom(message))
                            .toByteArray();
                default -> heard(words, message);
            };
        } catch (InvalidProtocolBufferException garbled) {
            throw new IllegalStateException("the program's SDK speaks another protocol: " + operation, garbled);
        }
    }

    private byte[] heard(String[] words, byte[] message) throws InvalidProtocolBufferException {
        switch (words[0]) {
            case "registerResourceOutputs" -> conversation.outputs(RegisterResourceOutputsRequest.parseFrom(message));
            case "log" -> conversation.log(LogRequest.parseFrom(message));
            case "printed" -> conversation.printed(text(message));
            case "constructed" ->
                constructed(Integer.parseInt(words[1]), text(message).split("\n", 3));
            case "opened" -> opened = true;
            case "failed" -> failures.add(text(message));
            case "ended" -> ended(Integer.parseInt(words[1]));
            case "exit" -> exit(Integer.parseInt(words[1]), words.length > 2 ? words[2] : "");
            default -> throw new IllegalStateException("nobody answers '" + words[0] + "'");
        }
        return NOTHING;
    }

    private void constructed(int number, String[] parts) {
        constructions.put(number, new Construction(parts[0], parts[1], sources.of(parts.length > 2 ? parts[2] : "")));
    }

    private Optional<SourceLocation> registered(String number) {
        return Optional.ofNullable(constructions.remove(Integer.parseInt(number)))
                .flatMap(Construction::source);
    }

    /** All tasks are done. The status is the SDK's; the program may still end with another one. */
    private synchronized void ended(int sdkStatus) {
        complete = true;
        status = sdkStatus;
        if (mainReturned) {
            ended.countDown();
        }
    }

    private synchronized void exit(int exitStatus, String where) {
        if (ended.getCount() == 0) {
            return;
        }
        if (complete) {
            // What ended in failure stays one, whatever the program says afterwards.
            status = status == 0 ? exitStatus : status;
        } else {
            status = exitStatus;
            exitedEarly = Optional.of(where);
        }
        ended.countDown();
    }

    /** The main method returned: the program is over, unless its futures go on. */
    synchronized void mainReturned() {
        mainReturned = true;
        if (!opened || complete) {
            ended.countDown();
        }
    }

    synchronized void mainThrew(Throwable thrown, String printed) {
        if (ended.getCount() == 0) {
            return;
        }
        if (!opened && unfit(thrown, printed)) {
            misfit = Optional.of(new DoesNotFit(String.valueOf(thrown)));
        } else {
            failures.add(printed);
            opened = true;
        }
        ended.countDown();
    }

    /** Linking failed within the SDK or our classes beside it, or the SDK looked for an engine where we did not redirect it. */
    private static boolean unfit(Throwable thrown, String printed) {
        var inside = printed.contains("dev.nospof.engine.inside.");
        return (thrown instanceof LinkageError && inside)
                || printed.contains("Program run without the Pulumi engine available");
    }

    CountDownLatch ended() {
        return ended;
    }

    boolean neverOpened() {
        misfit.ifPresent(problem -> {
            throw problem;
        });
        return !opened && exitedEarly.isEmpty();
    }

    List<Construction> unregistered() {
        return List.copyOf(constructions.values());
    }

    SourcePaths sources() {
        return sources;
    }

    ProgramEnd end() {
        return new ProgramEnd(failures, status, exitedEarly);
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }
}
