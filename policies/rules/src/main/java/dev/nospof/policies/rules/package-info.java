/**
 * Judges a plan: one record a rule, a verdict a resource.
 *
 * <p>Families: {@code service} (SVC), {@code budget} (PDB), {@code autoscaling} (HPA). Start at {@link Rulebook}; a new rule is a record
 * that implements {@link WorkloadRule}, {@link ServiceRule}, {@link AutoscalerRule}, {@link BudgetRule} or {@link PodRule}, a test and a page
 * in docs/rules. Imports: model, graph. Never Pulumi.
 */
package dev.nospof.policies.rules;
