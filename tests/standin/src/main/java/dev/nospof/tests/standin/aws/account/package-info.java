/**
 * An AWS account in memory, and what AWS refuses in it: names that are taken, things that are not there, ranges that do not fit, deleting
 * what is in use.
 *
 * <p>Start at {@link dev.nospof.tests.standin.aws.account.Account}. Imports: {@code sdk}, {@code types}, {@code wire}.
 */
package dev.nospof.tests.standin.aws.account;
