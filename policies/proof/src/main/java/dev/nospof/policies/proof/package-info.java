/**
 * Removes every failure domain of a plan on paper and says what becomes of every service.
 *
 * <p>Start at {@link Proof}. How the answers come about: {@code kubernetes} reads the plan into the {@code model}, {@code recovery} adds up times,
 * {@code answer} holds what is said, {@code solver} finds the sets of losses that stop a service. Imports: graph, components' model.
 */
package dev.nospof.policies.proof;
