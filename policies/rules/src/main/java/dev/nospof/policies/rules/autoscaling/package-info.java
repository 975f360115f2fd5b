/**
 * Rules about autoscalers (HPA): that one, and only one, owns the replica count, and that what it leaves survives the loss of a zone.
 *
 * <p>Start at {@link AutoscalerFloorCoversZones}. Imports: model, graph. Never Pulumi.
 */
package dev.nospof.policies.rules.autoscaling;
