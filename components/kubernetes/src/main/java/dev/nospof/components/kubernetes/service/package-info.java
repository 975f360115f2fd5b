/**
 * A service that keeps answering while any one pod, node or zone is lost, and comes back to full strength by itself.
 *
 * <p>Start at {@link SelfHealingService}. Each package-private builder makes the arguments of one Kubernetes kind out of a {@link
 * Blueprint}, and nothing else. Imports: model, {@code com.pulumi}.
 */
package dev.nospof.components.kubernetes.service;
