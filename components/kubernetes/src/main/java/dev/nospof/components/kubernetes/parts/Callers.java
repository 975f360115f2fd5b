package dev.nospof.components.kubernetes.parts;

import dev.nospof.components.model.Target;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who may open a connection to the service's port. */
public sealed interface Callers {
    <T> T match(Supplier<T> anyone, Supplier<T> sameNamespace, Function<List<Target>, T> only);

    static Callers anyone() {
        return new Anyone();
    }

    static Callers sameNamespace() {
        return new SameNamespace();
    }

    static Callers only(List<Target> targets) {
        return new Only(List.copyOf(targets));
    }

    record Anyone() implements Callers {
        @Override
        public <T> T match(Supplier<T> anyone, Supplier<T> sameNamespace, Function<List<Target>, T> only) {
            return anyone.get();
        }
    }

    record SameNamespace() implements Callers {
        @Override
        public <T> T match(Supplier<T> anyone, Supplier<T> sameNamespace, Function<List<Target>, T> only) {
            return sameNamespace.get();
        }
    }

    record Only(List<Target> targets) implements Callers {
        @Override
        public <T> T match(Supplier<T> anyone, Supplier<T> sameNamespace, Function<List<Target>, T> only) {
            return only.apply(targets);
        }
    }
}
