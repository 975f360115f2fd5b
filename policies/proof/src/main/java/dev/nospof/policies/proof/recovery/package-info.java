/**
 * How long it takes until what was lost is back: steps with their times and sources.
 *
 * <p>Start at {@link Recovery}; the platform's default times are {@link RecoveryTimes}. Imports: {@code java.*}.
 */
package dev.nospof.policies.proof.recovery;
