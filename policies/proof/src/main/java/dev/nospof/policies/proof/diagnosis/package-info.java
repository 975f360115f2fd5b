/**
 * What the proof says of what is seen, and of what has changed.
 *
 * <p>Start at {@link Diagnosis} or {@link Comparison}. Imports: proof, graph.
 */
package dev.nospof.policies.proof.diagnosis;
