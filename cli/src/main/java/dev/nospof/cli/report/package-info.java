/**
 * One environment's result, said in words, as JSON or as a page. All three say the same; none decides anything.
 *
 * <p>Start at {@link Assessment}.
 */
package dev.nospof.cli.report;
