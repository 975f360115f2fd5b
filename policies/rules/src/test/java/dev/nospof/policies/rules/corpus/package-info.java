/**
 * Measures the rules against manifests that other tools' authors labelled. A measurement, not a contract: it prints recall and precision
 * by concept, and fails only below a floor. Without the corpus beside the project it says so and measures nothing.
 */
package dev.nospof.policies.rules.corpus;
