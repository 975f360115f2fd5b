/**
 * Why a program yields no graph, in the words that its author reads.
 *
 * <p>Start at {@link NoGraph}; the other classes hold one factory method per message, by topic. Imports: graph.
 */
package dev.nospof.engine.refusal;
