/**
 * What several components are made of: alarms, tags, policy documents. Not for users.
 *
 * <p>Start at {@link Named}. Imports: model, {@code com.pulumi}.
 */
package dev.nospof.components.aws.parts;
