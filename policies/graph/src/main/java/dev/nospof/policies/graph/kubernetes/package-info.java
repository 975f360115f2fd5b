/**
 * Kubernetes objects of a plan as rules and proof read them: workloads with the services, autoscalers and disruption budgets that select
 * them, and the defaults that the API server would fill in.
 *
 * <p>Views, not copies: each wraps the resource it reads. Start at {@link KubernetesObjects}; a {@link Workload} leads to the rest. Whether
 * what is read is good is for {@code dev.nospof.policies.rules} to say. Imports: graph.
 */
package dev.nospof.policies.graph.kubernetes;
