package dev.nospof.tests.engine.provider;

import dev.nospof.tests.engine.api.Refused;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;

/** One answer to one call: a value, or the error that the CLI shows. */
interface Answer<T> {
    T answer() throws Refused;

    /** The server's refusals and ours go to the CLI in full; anything else is a fault of this stand-in and says so. */
    static <T> void to(StreamObserver<T> caller, Answer<T> answer) {
        try {
            caller.onNext(answer.answer());
            caller.onCompleted();
        } catch (Refused refused) {
            caller.onError(error("the API server refused it: " + refused.getMessage()));
        } catch (IllegalArgumentException unknown) {
            caller.onError(error("the stand-in provider refused it: " + unknown.getMessage()));
        } catch (RuntimeException fault) {
            caller.onError(Status.INTERNAL
                    .withDescription("the stand-in provider failed: " + fault)
                    .withCause(fault)
                    .asRuntimeException());
        }
    }

    private static RuntimeException error(String message) {
        return Status.INVALID_ARGUMENT.withDescription(message).asRuntimeException();
    }
}
