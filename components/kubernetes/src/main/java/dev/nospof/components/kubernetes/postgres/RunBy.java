package dev.nospof.components.kubernetes.postgres;

import java.util.function.Supplier;

/** Who starts the members, and promotes one when the primary is lost. */
public sealed interface RunBy {
    <T> T match(Supplier<T> patroni, Supplier<T> cloudNativePg);

    /** Patroni inside each member; where they agree is the cluster's own API server. Needs nothing else. The default. */
    static RunBy patroni() {
        return new Patroni();
    }

    /** The CloudNativePG operator, 1.26 or newer, and its Barman Cloud plugin for backups; both have to run in the cluster already. */
    static RunBy cloudNativePg() {
        return new CloudNativePg();
    }

    /** See {@link RunBy#patroni()}. */
    record Patroni() implements RunBy {
        @Override
        public <T> T match(Supplier<T> patroni, Supplier<T> cloudNativePg) {
            return patroni.get();
        }
    }

    /** See {@link RunBy#cloudNativePg()}. */
    record CloudNativePg() implements RunBy {
        @Override
        public <T> T match(Supplier<T> patroni, Supplier<T> cloudNativePg) {
            return cloudNativePg.get();
        }
    }
}
