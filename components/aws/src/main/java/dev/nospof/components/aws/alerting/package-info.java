/**
 * Who hears of trouble, by two ways that do not fail together, and when: as soon as users lose more than was promised.
 *
 * <p>Start at {@link AlertingSlo}. The rest builds one kind each. Imports: model, {@code com.pulumi}, parts.
 */
package dev.nospof.components.aws.alerting;
