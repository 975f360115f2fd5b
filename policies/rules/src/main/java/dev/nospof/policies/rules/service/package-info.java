/**
 * Rules about one service on Kubernetes (SVC): that its pods survive the loss of one, come back by themselves, and that nothing is lost
 * while they do.
 *
 * <p>Budgets and autoscalers have families of their own. Start at {@link ReplicasSpanZones}. Imports: model, graph. Never Pulumi.
 */
package dev.nospof.policies.rules.service;
