/**
 * Rules about relational databases that RDS runs: what they survive, what can be had back, and whether their clients follow.
 *
 * <p>Start at {@link DatabasesHaveAStandby}. Imports: graph, model.
 */
package dev.nospof.policies.rules.database;
