/**
 * Files and streams that become a {@link dev.nospof.policies.graph.ResourceGraph}: a preview, an exported state, Kubernetes manifests, a
 * graph that was written before.
 *
 * <p>Start at {@link Plans}. What cannot be read is an {@link UnreadablePlan} with a message for the person who gave the file; no other
 * exception leaves here. Imports: graph, Jackson, the YAML parser. Never Pulumi.
 */
package dev.nospof.policies.graph.read;
