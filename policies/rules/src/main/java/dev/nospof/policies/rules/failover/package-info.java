/**
 * Rules about names that lead to another region when one is lost.
 *
 * <p>Start at {@link NamesLeadElsewhere}. Imports: graph, model.
 */
package dev.nospof.policies.rules.failover;
