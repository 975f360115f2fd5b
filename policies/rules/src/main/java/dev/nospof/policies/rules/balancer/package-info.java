/**
 * Rules about application and network load balancers: whether each of their nodes may be lost, and whether what stands behind them is left in time and in order.
 *
 * <p>Start at {@link BalancersSpanZones}. Imports: graph, model.
 */
package dev.nospof.policies.rules.balancer;
