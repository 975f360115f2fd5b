/**
 * The failure model of Kubernetes workloads: replicas, worst placement, what holds pods back, how they heal, whom they need.
 *
 * <p>One class per question that is asked of a manifest. Start at {@link KubernetesServices}. Imports: graph, model, recovery, answer.
 */
package dev.nospof.policies.proof.kubernetes;
