/**
 * The example shop: four services on Kubernetes, declared as any team would.
 *
 * <p>Start at {@link Main}. One class a service; {@link Settings} is what the environments differ in. Imports: components, Pulumi.
 */
package dev.nospof.stacks;
