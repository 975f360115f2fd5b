/**
 * Rules about EC2 Auto Scaling groups: whether an instance or a zone may be lost, and whether what is lost is replaced.
 *
 * <p>Start at {@link FleetsCoverZones}. Imports: graph, model.
 */
package dev.nospof.policies.rules.fleet;
