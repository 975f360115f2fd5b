/**
 * The proof's solver beside SCRAM, on fault trees that are not ours and on stacks that are made up.
 *
 * <p>Start at {@link AraliaBenchmark}. SCRAM (https://scram-pra.org, GPL-3.0) is only ever run as a program.
 */
package dev.nospof.tests.benchmarks.proof;
