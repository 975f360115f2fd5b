/**
 * How much of the time each service is up, as an interval, and what matters most for it.
 *
 * <p>Start at {@link Availability}; where the figures come from is {@link Prior}. Imports: proof, graph.
 */
package dev.nospof.policies.proof.availability;
