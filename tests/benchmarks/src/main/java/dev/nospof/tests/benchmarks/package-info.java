/**
 * Measures this project beside its peers: both in one run, in turns, several times, and only right results count.
 *
 * <p>Start at {@link Benchmarks}; a benchmark is one class that implements {@link Benchmark}. Imports: whatever it measures, and Jackson for its results.
 */
package dev.nospof.tests.benchmarks;
