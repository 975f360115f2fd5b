/**
 * A name that leads to another region when one is lost.
 *
 * <p>Start at {@link RegionalFailover}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.failover;
