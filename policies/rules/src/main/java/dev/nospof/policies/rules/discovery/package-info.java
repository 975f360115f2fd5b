/**
 * Rules about names inside of a network that lead to whoever is registered: AWS Cloud Map.
 *
 * <p>Start at {@link LostInstancesAreLeftOut}. Imports: graph.
 */
package dev.nospof.policies.rules.discovery;
