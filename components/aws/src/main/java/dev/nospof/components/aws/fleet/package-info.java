/**
 * Instances that replace each other: an Auto Scaling group across zones.
 *
 * <p>Start at {@link SelfHealingFleet}. The rest builds one kind each. Imports: model, {@code com.pulumi} and parts.
 */
package dev.nospof.components.aws.fleet;
