/**
 * Exact minimal cut sets, probabilities and importances of a fault tree.
 *
 * <p>Knows events and gates, nothing of what they stand for. A tree is simplified, cut into modules in linear time, and each module is
 * solved with decision diagrams on int arrays. Start at {@link Solver}; a tree is made with {@link FaultTree.Builder} or read by {@link OpenPsa}. Imports: {@code java.*} and
 * the platform's XML parser.
 */
package dev.nospof.policies.proof.solver;
