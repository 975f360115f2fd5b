package dev.nospof.components.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DependencyTest {
    private static final String ALL = "payments=hard,inventory=async:orders-queue:4h,recommendations=soft";

    @Test
    void isWrittenAsAnAnnotation() {
        assertThat(Dependency.encode(List.of(
                        Dependency.hard("payments"),
                        Dependency.async("inventory", "orders-queue", Duration.ofHours(4)),
                        Dependency.soft("recommendations"))))
                .isEqualTo(ALL);
    }

    @Test
    void isReadFromAnAnnotation() {
        assertThat(Dependency.decode("payments=hard, inventory=async:orders-queue:4h, recommendations=soft"))
                .containsExactly(
                        Dependency.hard("payments"),
                        Dependency.async("inventory", "orders-queue", Duration.ofHours(4)),
                        Dependency.soft("recommendations"));
        assertThat(Dependency.decode(" ")).isEmpty();
    }

    @Test
    void takesConsumerAndHorizonFromAQueueThatKnowsThem() {
        var queue = new Buffer() {
            @Override
            public String name() {
                return "orders-queue";
            }

            @Override
            public Target consumer() {
                return Target.named("inventory");
            }

            @Override
            public Duration horizon() {
                return Duration.ofHours(4);
            }
        };

        assertThat(Dependency.encode(List.of(Dependency.async(queue)))).isEqualTo("inventory=async:orders-queue:4h");
    }

    @Property
    void isReadAsItWasWritten(@ForAll("dependencies") List<Dependency> dependencies) {
        assertThat(Dependency.decode(Dependency.encode(dependencies))).isEqualTo(dependencies);
    }

    @Provide
    Arbitrary<List<Dependency>> dependencies() {
        var name = Arbitraries.of("payments", "billing/payments", "a", "x-1", "db.internal", "orders-queue");
        var horizon = Arbitraries.integers().between(1, 1_000_000).map(Duration::ofSeconds);
        var dependency = Combinators.combine(name, name, horizon, Arbitraries.of(Strength.values()))
                .as((target, queue, h, strength) -> switch (strength) {
                    case HARD -> Dependency.hard(target);
                    case SOFT -> Dependency.soft(target);
                    case ASYNC -> Dependency.async(target, queue, h);
                });
        return dependency.list().ofMaxSize(6).uniqueElements(Dependency::name);
    }

    @Test
    void refusesAnAnnotationThatSaysNothing() {
        for (var entry :
                List.of("payments", "payments=", "payments=hard=soft", "q=async:queue", "q=async:queue:4y", "p=firm")) {
            assertThatThrownBy(() -> Dependency.decode(entry))
                    .isInstanceOf(UnsafeArgs.class)
                    .hasMessage("""
                            Annotation nospof.dev/depends-on: '%s' is not understood.
                            The proof would miss a dependency and promise what does not hold.
                            Write 'name=hard', 'name=soft' or 'name=async:queue:4h', with commas between.""".formatted(entry));
        }
    }

    @Test
    void refusesANameThatCouldNotBeReadBack() {
        assertThatThrownBy(() -> Dependency.hard("Pay,ments")).hasMessage("""
                        Dependency: name is 'Pay,ments', needs to be lower-case letters, digits, dashes and dots, after a namespace and a slash if need be.
                        The annotation that carries it could not be read back, and the proof would miss the dependency.
                        Use the name of the Kubernetes object, such as 'payments' or 'billing/payments'.""");
    }

    @Test
    void refusesTheSameTargetTwice() {
        assertThatThrownBy(() -> Dependency.decode("payments=hard,payments=soft"))
                .hasMessage("""
                        Dependencies: 'payments' is declared twice.
                        One of the two would be wrong, and nobody could say which.
                        Declare it once, with the stronger of the two.""");
    }

    @Test
    void refusesAQueueThatHoldsNothing() {
        assertThatThrownBy(() -> Dependency.async("inventory", "orders-queue", Duration.ZERO))
                .hasMessage("""
                        Dependency on 'inventory': horizon is 0s, needs at least 1s.
                        A queue that holds nothing makes the dependency a hard one, while the proof would believe otherwise.
                        Declare how long work may wait in the queue before any is lost or too late.""");
    }

    @Test
    void refusesAsyncWithoutAQueue() {
        assertThatThrownBy(() -> new Dependency(Target.named("inventory"), Strength.ASYNC, Optional.empty()))
                .hasMessage("""
                        Dependency on 'inventory': async without a queue.
                        The proof could not tell whose loss stops the service.
                        Use Dependency.async(target, queue, horizon) with a queue, Dependency.hard or soft without.""");
    }
}
