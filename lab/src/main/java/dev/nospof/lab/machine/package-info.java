/**
 * What a lab is made of on the machine that hosts it: processes, network namespaces, control groups, addresses, and the ledger that says which of
 * them are ours.
 *
 * <p>Start at {@link dev.nospof.lab.machine.Ledger}. Knows nothing of Kubernetes. Imports: {@code java.*}.
 */
package dev.nospof.lab.machine;
