/**
 * What the embedded engine answers a program, whichever way the program reaches it.
 *
 * <p>Start at {@link Registrations}; what a provider would have said is {@link SymbolicOutputs}, one class a provider. Imports: graph,
 * the SDK's protocol messages. Never the SDK itself.
 */
package dev.nospof.engine.answers;
