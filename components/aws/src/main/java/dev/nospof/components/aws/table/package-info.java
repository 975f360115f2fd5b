/**
 * Tables of DynamoDB of which any zone may be lost, and with a copy any region.
 *
 * <p>Start at {@link GlobalTable}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.table;
