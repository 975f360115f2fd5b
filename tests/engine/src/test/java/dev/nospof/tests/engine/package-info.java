/**
 * The real parts: the Pulumi CLI, its Java language host and a Kubernetes API server, run by tests.
 *
 * <p>Start at {@link RealApiServer} for what a cluster accepts, at {@link RealPulumi} for what the CLI does. Where a part cannot be had, the
 * tests say which and are skipped; with {@code CI=true} that is a failure.
 */
package dev.nospof.tests.engine;
