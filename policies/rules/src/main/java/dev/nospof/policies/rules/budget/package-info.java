/**
 * Rules about disruption budgets (PDB): that maintenance takes pods one after the other, and that it can take them at all.
 *
 * <p>Start at {@link BudgetsLetNodesDrain}. Imports: model, graph. Never Pulumi.
 */
package dev.nospof.policies.rules.budget;
