/**
 * What the shop's services cost and how they come through an outage, as processes on this JVM's class path. Start at {@link
 * dev.nospof.tests.benchmarks.services.OutageBenchmark}. Imports: tests/chaos, app-images' testkit.
 */
package dev.nospof.tests.benchmarks.services;
