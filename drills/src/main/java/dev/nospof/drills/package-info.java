/**
 * Breaks a running environment on purpose, under load, and holds what is measured against what the proof predicted.
 *
 * <p>Start at {@link dev.nospof.drills.Drill}. {@code fault} is what can be broken, one class each; {@code mend} sees to it that everything is undone;
 * {@code load} sends requests; {@code verdict} compares. Imports: proof, the Kubernetes client.
 */
package dev.nospof.drills;
