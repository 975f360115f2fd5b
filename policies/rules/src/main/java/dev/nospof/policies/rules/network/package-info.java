/**
 * Rules about VPCs: whether any zone of one may be lost.
 *
 * <p>Start at {@link TiersCoverZones}. Imports: graph, model.
 */
package dev.nospof.policies.rules.network;
