/**
 * AWS's own models of its services, as data, and values held against them: enums, patterns, lengths, ranges, and what can only be set at
 * creation.
 *
 * <p>Start at {@link dev.nospof.tests.standin.aws.models.Values}. Imports: Jackson, {@code wire}.
 */
package dev.nospof.tests.standin.aws.models;
