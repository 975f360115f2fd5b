package dev.nospof.tests.standin.aws.provider;

import dev.nospof.tests.standin.aws.account.Refusal;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;

/** One answer to one call: a value, or the error that the CLI shows. */
interface Reply<T> {
    T make();

    /** AWS's refusals and ours go to the CLI in full; anything else is a fault of this stand-in and says so. */
    static <T> void to(StreamObserver<T> caller, Reply<T> reply) {
        try {
            caller.onNext(reply.make());
            caller.onCompleted();
        } catch (Refusal refusal) {
            caller.onError(error("AWS would refuse it: " + refusal.getMessage()));
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
