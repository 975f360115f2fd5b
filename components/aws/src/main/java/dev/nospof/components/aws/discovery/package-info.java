/**
 * Names inside of a network that lead to whoever is there: an instance that is lost is forgotten soon.
 *
 * <p>Start at {@link ServiceDiscovery}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.discovery;
