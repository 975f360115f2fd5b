package dev.nospof.tests.standin.aws.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;

/**
 * What one provider of a program was configured to. Every provider, explicit or default, has a connection of its own, and so a region of
 * its own.
 */
final class Session {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Attributes.Key<Session> OF_CONNECTION = Attributes.Key.create("session");
    private static final Context.Key<Session> OF_CALL = Context.key("session");

    private volatile ObjectNode settings = JSON.createObjectNode();

    /** That of the call that is being answered. */
    static Session current() {
        return OF_CALL.get();
    }

    void configure(ObjectNode configured) {
        this.settings = configured;
    }

    JsonNode settings() {
        return settings;
    }

    String region() {
        return settings.path("region").asText();
    }

    /** Gives each connection a session. */
    static ServerTransportFilter perConnection() {
        return new ServerTransportFilter() {
            @Override
            public Attributes transportReady(Attributes attributes) {
                return attributes.toBuilder().set(OF_CONNECTION, new Session()).build();
            }
        };
    }

    /** Hands each call the session of its connection. */
    static ServerInterceptor perCall() {
        return new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
                var session = call.getAttributes().get(OF_CONNECTION);
                return Contexts.interceptCall(Context.current().withValue(OF_CALL, session), call, headers, next);
            }
        };
    }
}
