/**
 * What makes the databases of another region the first ones when a region is lost.
 *
 * <p>Start at {@link RegionTakeover}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.takeover;
