/**
 * What the resource types of {@code com.pulumi:aws} look like, read from the SDK's own classes: its properties, which are required, of what
 * kind they are, what can be read back.
 *
 * <p>Start at {@link dev.nospof.tests.standin.aws.sdk.SdkResource}. Imports: the SDK, {@code wire}.
 */
package dev.nospof.tests.standin.aws.sdk;
