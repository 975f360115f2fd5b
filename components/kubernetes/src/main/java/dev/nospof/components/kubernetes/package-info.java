/**
 * What all Kubernetes components share: how they are reached, and how kinds and fields that the SDK lacks are declared.
 *
 * <p>One package below this one is one promise: start at {@link dev.nospof.components.kubernetes.service.SelfHealingService}. Imports:
 * model, {@code com.pulumi}.
 */
package dev.nospof.components.kubernetes;
