/**
 * Rules about CloudWatch alarms: whether what holds state or is an edge is watched, and whether anybody hears of it.
 *
 * <p>Start at {@link StateAndEdgesAreWatched}. Imports: graph, model.
 */
package dev.nospof.policies.rules.alarm;
