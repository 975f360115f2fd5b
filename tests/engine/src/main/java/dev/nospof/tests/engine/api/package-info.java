/**
 * The few calls to a Kubernetes API server that tests need: which kinds it serves, apply with strict validation, read, delete.
 *
 * <p>The server's refusals come back in its own words ({@link Refused}). Start at {@link KubernetesApi}. Imports: Jackson.
 */
package dev.nospof.tests.engine.api;
