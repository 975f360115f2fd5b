/**
 * Rules about what AWS refuses halfway through a deployment: names that are too long, and more of something than an account may have.
 *
 * <p>They say nothing of what fits: that a name is short does not mean that somebody has judged the resource. Start at {@link NamesAreAllowed}. Imports: graph.
 */
package dev.nospof.policies.rules.limit;
