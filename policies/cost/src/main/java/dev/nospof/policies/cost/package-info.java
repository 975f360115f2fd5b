/**
 * What the AWS resources of a plan cost in a month by list price, and how much of that is redundancy.
 *
 * <p>Start at {@link Bill}. A new family of resources is one {@link Tariff}. Imports: graph.
 */
package dev.nospof.policies.cost;
