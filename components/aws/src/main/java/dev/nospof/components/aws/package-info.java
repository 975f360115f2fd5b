/**
 * What all AWS components share: where things are, who hears of trouble, and how options reach every child.
 *
 * <p>One package below this one is one promise: start at {@link dev.nospof.components.aws.network.MultiAzNetwork}. Imports: model, {@code
 * com.pulumi}.
 */
package dev.nospof.components.aws;
