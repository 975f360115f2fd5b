/**
 * Rules about EKS clusters: whether a zone may be lost with its nodes, whether those are replaced, and whether an update is survived.
 *
 * <p>Start at {@link NodesAreInEveryZone}. Imports: graph, model.
 */
package dev.nospof.policies.rules.cluster;
