package dev.nospof.components.kubernetes.gateway;

import dev.nospof.components.model.UnsafeArgs;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who answers at the edge. */
public sealed interface ServedBy {
    <T> T match(Supplier<T> ownPods, Function<GatewayApi, T> gatewayApi);

    /** HAProxy in pods of the gateway's own: it asks every pod behind it itself, twice a second when in doubt. The default. */
    static ServedBy ownPods() {
        return new OwnPods();
    }

    /**
     * A controller that runs already and understands the Gateway API, version 1.2 or newer, standard channel.
     *
     * @param className of the GatewayClass that it made
     */
    static ServedBy gatewayApi(String className) {
        return new GatewayApi(className);
    }

    /** See {@link ServedBy#ownPods()}. */
    record OwnPods() implements ServedBy {
        @Override
        public <T> T match(Supplier<T> ownPods, Function<GatewayApi, T> gatewayApi) {
            return ownPods.get();
        }
    }

    /** See {@link ServedBy#gatewayApi}. */
    record GatewayApi(String className) implements ServedBy {
        public GatewayApi {
            if (className.isBlank()) {
                throw noClass();
            }
        }

        @Override
        public <T> T match(Supplier<T> ownPods, Function<GatewayApi, T> gatewayApi) {
            return gatewayApi.apply(this);
        }
    }

    private static UnsafeArgs noClass() {
        return UnsafeArgs.because(
                "ServedBy",
                "className is blank",
                "No controller would see the gateway, and nobody would answer.",
                "Name a GatewayClass of the cluster: kubectl get gatewayclasses.");
    }
}
