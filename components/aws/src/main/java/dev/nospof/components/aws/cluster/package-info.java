/**
 * A Kubernetes cluster with nodes in every zone.
 *
 * <p>Start at {@link MultiAzCluster}. Imports: model, {@code com.pulumi}.
 */
package dev.nospof.components.aws.cluster;
