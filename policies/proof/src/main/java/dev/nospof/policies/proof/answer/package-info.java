/**
 * What the proof says, as data and as text.
 *
 * <p>Start at {@link Answer}, the content of one cell, then {@link Matrix}. Imports: model, recovery, and graph for names and places.
 */
package dev.nospof.policies.proof.answer;
