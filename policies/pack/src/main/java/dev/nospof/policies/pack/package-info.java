/**
 * The rules and the proof as a policy pack for the stock Pulumi CLI: {@code pulumi preview --policy-pack policies/pack}.
 *
 * <p>The CLI's Java language host starts {@link Pack} through the folder's {@code mvnw}; {@link PackService} answers it. What is judged, and
 * how strictly, can be configured ({@link Settings}). Imports: rules, proof, graph, the SDK's gRPC stubs.
 */
package dev.nospof.policies.pack;
