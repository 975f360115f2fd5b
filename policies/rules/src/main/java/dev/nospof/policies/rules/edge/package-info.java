/**
 * Rules about the way in: objects of the Gateway API. A gateway's own pods are for the family SVC.
 *
 * <p>Start at {@link RoutesGiveUpInOrder}. Imports: graph, model.
 */
package dev.nospof.policies.rules.edge;
