package dev.nospof.components.kubernetes.service;

import dev.nospof.components.model.UnsafeArgs;
import java.util.List;
import java.util.function.Function;

/** How a container is asked whether it has started, is ready for requests, and is alive. */
public sealed interface Health {
    /** The paths of MicroProfile Health (https://microprofile.io/specifications/microprofile-health/), one for each question. */
    Http DEFAULT = new Http("/health/started", "/health/ready", "/health/live");

    <T> T match(Function<Http, T> http, Function<Grpc, T> grpc);

    /**
     * Over HTTP; 200 to 399 means yes.
     *
     * @param ready may say no while the pod cannot serve, never for a fault that all pods share
     * @param live says no only if nothing but a restart helps; must not look at any dependency
     * @throws UnsafeArgs if a path does not begin with a slash, or readiness and liveness are the same question
     */
    static Health http(String started, String ready, String live) {
        return new Http(started, ready, live);
    }

    /** Over the gRPC health protocol (grpc.health.v1), asked for the server as a whole. */
    static Health grpc() {
        return new Grpc("", "", "");
    }

    /** Over the gRPC health protocol, with a service name for each question. */
    static Health grpc(String started, String ready, String live) {
        return new Grpc(started, ready, live);
    }

    /** See {@link Health#http}. */
    record Http(String started, String ready, String live) implements Health {
        public Http {
            for (var path : List.of(started, ready, live)) {
                if (!path.startsWith("/")) {
                    throw notAPath(path);
                }
            }
            if (ready.equals(live)) {
                throw sameQuestion(ready);
            }
        }

        @Override
        public <T> T match(Function<Http, T> http, Function<Grpc, T> grpc) {
            return http.apply(this);
        }
    }

    /** See {@link Health#grpc()}. The server as a whole has the empty name; its probes then differ by their thresholds alone. */
    record Grpc(String started, String ready, String live) implements Health {
        @Override
        public <T> T match(Function<Http, T> http, Function<Grpc, T> grpc) {
            return grpc.apply(this);
        }
    }

    private static UnsafeArgs notAPath(String path) {
        return UnsafeArgs.because(
                "Health",
                "path is '" + path + "', needs to begin with a slash",
                "Probes would ask for something else than was meant and kill healthy pods.",
                "Write the path as the server knows it, such as '/health/live'.");
    }

    private static UnsafeArgs sameQuestion(String path) {
        return UnsafeArgs.because(
                "Health",
                "readiness and liveness both ask '" + path + "'",
                "A pod that cannot serve for a moment would be killed instead of being left in peace.",
                "Give each its own path; liveness must not look at any dependency.");
    }
}
