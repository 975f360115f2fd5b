/**
 * Rules about objectives: whether it is noticed that one is about to be missed, soon and by whoever can do something.
 *
 * <p>Start at {@link BurningBudgetsAreNoticed}. Imports: graph, model.
 */
package dev.nospof.policies.rules.objective;
