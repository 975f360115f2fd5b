package dev.nospof.policies.pack;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The engine that the pack works for, watched by a connection of its own: the CLI may be killed, and nobody else would then end the pack.
 */
final class Engine {
    private final ManagedChannel channel;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Engine(ManagedChannel channel) {
        this.channel = channel;
    }

    static Engine at(String address) {
        // Never idle: the connection carries no calls, it is there to break.
        var channel = ManagedChannelBuilder.forTarget(address)
                .usePlaintext()
                .idleTimeout(Integer.MAX_VALUE, TimeUnit.DAYS)
                .build();
        var engine = new Engine(channel);
        engine.watch(channel.getState(true));
        return engine;
    }

    /** Once connected, any other state means that the connection broke; so does a failure to connect in the first place. */
    private void watch(ConnectivityState state) {
        if (state == ConnectivityState.TRANSIENT_FAILURE || state == ConnectivityState.SHUTDOWN) {
            leave();
        } else {
            channel.notifyWhenStateChanged(state, () -> {
                var next = channel.getState(false);
                if (state == ConnectivityState.READY) {
                    leave();
                } else {
                    watch(next);
                }
            });
        }
    }

    /** The pack is needed no more. */
    void leave() {
        ended.countDown();
    }

    /** Blocks until the engine is gone or has said that it needs the pack no more. */
    void awaitEnd() throws InterruptedException {
        ended.await();
        channel.shutdownNow();
    }
}
