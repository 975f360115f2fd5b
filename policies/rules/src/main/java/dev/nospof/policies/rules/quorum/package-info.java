/**
 * Rules about sets of members that agree by majority (QRM): etcd, ZooKeeper and their like. Such a set stops when half of its members are
 * lost, so what is only a nuisance elsewhere is fatal here.
 *
 * <p>Start at {@link QuorumSurvivesAZone}. Imports: model, graph. Never Pulumi.
 */
package dev.nospof.policies.rules.quorum;
