/**
 * A bucket that loses nothing that it was given, by mistake or otherwise.
 *
 * <p>Start at {@link DurableBucket}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.bucket;
