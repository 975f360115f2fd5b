/**
 * Policy documents held against AWS's Service Authorization Reference: the actions and condition keys that exist, and what they may do.
 *
 * <p>Start at {@link dev.nospof.tests.standin.aws.iam.Policies}. Imports: {@code models}.
 */
package dev.nospof.tests.standin.aws.iam;
