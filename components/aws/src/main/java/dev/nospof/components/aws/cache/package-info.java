/**
 * A cache that ElastiCache runs, of which any node and any zone may be lost.
 *
 * <p>Start at {@link ReplicatedCache}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.cache;
