/**
 * The failure model: what can be lost, what is lost with it, and who needs what.
 *
 * <p>Knows no Kubernetes and no Pulumi; {@code dev.nospof.policies.proof.kubernetes} fills it in. Start at {@link Failure}. Imports: graph, for
 * what reading a plan can throw.
 */
package dev.nospof.policies.proof.model;
