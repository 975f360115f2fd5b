/**
 * A stand-in for Pulumi's {@code kubernetes} provider, for machines where the real one cannot be had: a program of its own that the real
 * Pulumi CLI starts and that keeps every resource in a real API server.
 *
 * <p>It checks, plans, creates, updates, reads and deletes as the real one does, by server-side apply with strict validation, and refuses
 * what it does not know. It does not wait until pods run: no nodes stand behind its API server. Start at {@link StandInProvider}.
 * Imports: the SDK's gRPC stubs, {@code api}.
 */
package dev.nospof.tests.engine.provider;
