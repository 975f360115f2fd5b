/**
 * Rules about what is broken on purpose: that it ends when users suffer, and hits no more than was meant. Experiments of AWS' Fault Injection Service, and of Chaos Mesh.
 *
 * <p>Start at {@link ExperimentsStopInTime}. Imports: graph, model.
 */
package dev.nospof.policies.rules.chaos;
