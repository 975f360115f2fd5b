/**
 * The cluster that a lab runs: its plan, certificates, control plane, nodes and what is installed in it.
 *
 * <p>Start at {@link dev.nospof.lab.cluster.Blueprint}. Imports: {@code dev.nospof.lab.machine}, {@code dev.nospof.lab.image}.
 */
package dev.nospof.lab.cluster;
