/**
 * A VPC of which any zone may be lost: subnets in every zone, each with a way out of its own.
 *
 * <p>Start at {@link MultiAzNetwork}; {@link ExistingNetwork} is one that is there already. The rest builds one kind each. Imports: model, {@code
 * com.pulumi}, parts.
 */
package dev.nospof.components.aws.network;
