/**
 * A relational database that AWS runs in several zones, and of which any one machine and any one zone may be lost.
 *
 * <p>Start at {@link ReplicatedDatabase}; a {@link Layout} is how its machines stand to each other. The rest builds one kind each. Imports: model, {@code
 * com.pulumi}, parts.
 */
package dev.nospof.components.aws.database;
