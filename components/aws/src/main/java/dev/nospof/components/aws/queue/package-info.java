/**
 * A queue that loses no message that it took, and says when something is not worked on.
 *
 * <p>Start at {@link DurableQueue}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.queue;
