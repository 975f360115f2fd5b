/**
 * The {@code nospof} command: arguments in, words and exit codes out.
 *
 * <p>What is true of a plan is decided in the rooms below; here it is only asked for and said. Start at {@link Nospof}; one class a
 * command. {@code render} writes manifests, {@code report} says results.
 */
package dev.nospof.cli;
