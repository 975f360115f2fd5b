package dev.nospof.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserTraceTest {
    @Test
    void keepsTheAuthorsFramesAndTheCauses() {
        var trace = UserTrace.of("""
                java.lang.IllegalStateException: two
                lines
                \tat java.base/java.util.Optional.orElseThrow(Optional.java:403)
                \tat shop.Orders.declare(Orders.java:41)
                \tat app//shop.Main.lambda$main$0(Main.java:12)
                \tat com.pulumi.internal.PulumiInternal.run(PulumiInternal.java:1)
                \tat dev.nospof.engine.inside.Embedded.open(Embedded.java:1)
                Caused by: java.io.IOException: gone
                \tat shop.Files.read(Files.java:7)
                \t... 12 more
                """);

        assertThat(trace.text()).isEqualTo("""
                        java.lang.IllegalStateException: two
                        lines
                            at shop.Orders.declare(Orders.java:41)
                            at app//shop.Main.lambda$main$0(Main.java:12)
                        Caused by: java.io.IOException: gone
                            at shop.Files.read(Files.java:7)""");
        assertThat(trace.where()).isEqualTo("shop.Orders Orders.java 41");
    }

    @Test
    void leavesOutWhatAFutureWrappedAroundTheCause() {
        var trace = UserTrace.of("""
                java.util.concurrent.CompletionException: java.lang.IllegalStateException: x
                \tat java.base/java.util.concurrent.CompletableFuture.join(CompletableFuture.java:1)
                Caused by: java.lang.IllegalStateException: x
                \tat shop.Orders.declare(Orders.java:41)
                """);

        assertThat(trace.text())
                .isEqualTo("java.lang.IllegalStateException: x\n    at shop.Orders.declare(Orders.java:41)");
    }

    @Test
    void hasNoPlaceWhereNoFrameIsTheAuthors() {
        var trace = UserTrace.of("java.lang.Error\n\tat java.base/java.lang.Thread.run(Thread.java:1)\n");

        assertThat(trace.text()).isEqualTo("java.lang.Error");
        assertThat(trace.where()).isEmpty();
    }
}
