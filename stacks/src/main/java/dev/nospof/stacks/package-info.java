/**
 * The example shop: four services on Kubernetes, their database and the way in, declared as any team would.
 *
 * <p>Start at {@link Main}. One class a service; {@link Settings} is what the environments differ in. Imports: components, Pulumi.
 */
package dev.nospof.stacks;
