/**
 * Changes of a plan that remove a single point of failure, each proven by proving the changed plan.
 *
 * <p>Start at {@link Fixes}. Imports: graph, proof.
 */
package dev.nospof.policies.proof.fix;
