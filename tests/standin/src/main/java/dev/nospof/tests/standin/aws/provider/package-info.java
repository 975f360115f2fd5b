/**
 * A stand-in for Pulumi's {@code aws} provider, whose real one needs an account: the gRPC service that the real CLI talks to.
 *
 * <p>Start at {@link dev.nospof.tests.standin.aws.provider.AwsProvider}. Imports: the SDK's gRPC stubs, {@code account}, {@code models}.
 */
package dev.nospof.tests.standin.aws.provider;
